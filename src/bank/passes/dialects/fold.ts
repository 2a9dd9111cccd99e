/** A collapsible part in the common form, HTML's `<details>`. */
export const openFold = (summary: string): string => `<details><summary>${summary}</summary>`
export const foldEnd = '</details>'
