/** What an option is called where it is shown: A for the first. `index` counts from 0. */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index)

/** The 0-based index of the option that a letter of either case or a number from 1 names, where there is such a one. */
export const optionNamed = (name: string, options: number): number | undefined => {
  const index = /^\d+$/.test(name) ? Number(name) - 1 : name.length === 1 ? name.toUpperCase().charCodeAt(0) - 65 : -1
  return index >= 0 && index < options ? index : undefined
}
