/** Base64. Node's module is had here and not imported: most runs hash nothing, and it takes a millisecond or two to load. */
export const sha256 = (bytes: Uint8Array): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('base64')
