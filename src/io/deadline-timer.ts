/** Timers hold no longer waits. Milliseconds. */
const longest = 2 ** 31 - 1

/** Calls when a time has come, at once where it is past; after the longest wait of a timer where it is further off. */
export const startTimer = (deadline: Date, then: () => void): NodeJS.Timeout =>
  setTimeout(then, Math.min(longest, Math.max(0, deadline.getTime() - Date.now())))
