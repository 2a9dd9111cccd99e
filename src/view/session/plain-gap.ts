/** A line that parts what belongs together from the rest of what is read aloud; empty lines are left out. */
export const gap = '\n'
