// What holds a session and shows its first question, but for the prompts of a screen.
import '../../src/commands/draw-session.ts'
import '../../src/commands/hold-session.ts'
import '../../src/io/open-session.ts'
