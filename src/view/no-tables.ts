/**
 * Stands in, in the bundle, for what marked-terminal loads and our renderers never reach: cli-table3 (its tables, which
 * write colours without leave), ansi-escapes and supports-hyperlinks (its links).
 */
export default { stdout: false }
