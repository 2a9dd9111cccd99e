/** A figure with a point before its decimals: a comma before three digits parts thousands, any other one decimals. */
export const toDecimal = (figure: string): string => figure.replace(/,(?=\d{3}(?!\d))/g, '').replace(/,/g, '.')
