/** What an option is called where it is shown: A for the first. `index` counts from 0. */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index)
