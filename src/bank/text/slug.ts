/** Characters of the longest id that is made from a text. */
const longest = 72

/** An identifier made from a text: letters and digits of any script in lower case, joined by hyphens; cut at a word. */
export const toSlug = (value: string): string => {
  const slug = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest)
  const word = cut.lastIndexOf('-')
  return (word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\uD800-\uDBFF]$/, '')
}

/** Eight hexadecimal digits that depend on every character of a text (FNV-1a, mixed); equal texts give equal digits. */
export const toDigest = (value: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < value.length; index += 1) hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0')
}

/** An id, or where it is taken the id with a count, which may be taken as well. `taken` remembers how often each was asked for. */
export const uniqueId = (id: string, taken: Map<string, number>): string => {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  return count === 1 ? id : uniqueId(`${id}-${count}`, taken)
}
