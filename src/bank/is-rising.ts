/** Each value is greater than the one before it. */
export const isRising = (values: readonly number[] | readonly string[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] as typeof value))
