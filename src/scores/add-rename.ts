/** Adds to the names that questions have by now, by the names they had. No chain is ever left, nor a circle. */
export function addRename(renamed: Map<string, string>, { from, to }: { from: string; to: string }): void {
  renamed.delete(to)
  for (const [former, now] of renamed) if (now === from) renamed.set(former, to)
  renamed.delete(to)
  renamed.set(from, to)
}
