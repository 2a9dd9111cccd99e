/** A number as a field of a draft, or none. */
export const numbered = (number: number | undefined): { readonly number?: number } =>
  number === undefined ? {} : { number }
