/** The forms of the verb be. */
export const beForms: ReadonlySet<string> = new Set('be is are was were been being'.split(' '))
