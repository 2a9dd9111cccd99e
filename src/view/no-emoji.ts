/** Stands in for node-emoji in the bundle: `:b:` in a bank is text, as in `a:b:c`. */
export const get = (name: string): string => name
