import { timeLeft } from '../../view/session/words.ts'
import { type Keypress, useEffect, useKeypress, useRef, useState } from './core.ts'
import type { PromptReply } from './prompt-reply.ts'

/** Ctrl-Z and the end of input, which readline would deal with in its own way or not at all. */
export function useEndings(done: (reply: PromptReply) => void): void {
  useEffect(rl => {
    const away = () => done({ reply: 'away' })
    const gone = () => done({ reply: 'stop' })
    rl.on('SIGTSTP', away)
    rl.on('close', gone)
    return () => {
      rl.removeListener('SIGTSTP', away)
      rl.removeListener('close', gone)
    }
  }, [])
}

/** The time left, drawn anew only when its words change. */
export function useTimeLeft(deadline: Date | undefined): string {
  const left = () => (deadline ? timeLeft(deadline.getTime() - Date.now()) : '')
  const [text, setText] = useState(left())
  useEffect(() => {
    if (!deadline) return
    const timer = setInterval(() => setText(left()), 1000)
    return () => clearInterval(timer)
  }, [])
  return text
}

/**
 * For a prompt of single keys: hands each to `press`, by its text and whole, and keeps nothing of it in readline's line.
 * Returns whether `?` was pressed last, which has all keys explained.
 */
export function useKeys(press: (text: string, key: Keypress) => void): boolean {
  const [all, setAll] = useState(false)
  const pasting = useRef(false)
  useKeypress((key: Keypress, rl) => {
    rl.clearLine(0)
    // A text that was pasted here by mistake would answer, skip and suspend.
    if (key.name === 'paste-start' || key.name === 'paste-end') pasting.current = key.name === 'paste-start'
    if (pasting.current || key.name === 'paste-end') return
    const text = keyText(key)
    setAll(text === '?' && !all)
    press(text, key)
  })
  return all
}

/** The character of a key, or its name; an emoji or Ctrl-\ has none, whatever Inquirer's type says. */
export const keyText = (key: Keypress): string =>
  key.sequence?.length === 1 && key.sequence > ' ' && key.sequence !== '\x7f'
    ? key.sequence.toLowerCase()
    : ((key.name as string | undefined) ?? '')
