/** The name of a Markdown file or a folder, without its path and ending. */
export const fileName = (path: string): string => {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  return name.replace(/\.(?:md|markdown|mdx|txt)$/i, '').replace(/^[.-]*$/, '') || 'bank'
}
