import { optionLetter, optionNamed } from '../../session/option-letter.ts'
import { createPrompt, hiddenCursor, isEnterKey, useState } from './core.ts'
import { useEndings, useKeys, useTimeLeft } from './hooks.ts'
import { moved, toggled } from './list-moves.ts'
import { type PromptReply, replyOfKey } from './prompt-reply.ts'
import { footer, type PromptWorld } from './prompt-world.ts'

export type OptionConfig = PromptWorld & {
  readonly options: number
  /** More than one is to be taken: keys tick, Enter answers. */
  readonly several: boolean
}

/** One key answers: the option's letter or digit. Arrows and Enter work too. */
export const optionPrompt = createPrompt<PromptReply, OptionConfig>((config, done) => {
  const { options, several, can } = config
  const [at, setAt] = useState(-1)
  const [taken, setTaken] = useState<readonly number[]>([])
  const left = useTimeLeft(config.deadline)
  useEndings(done)

  const toggle = (index: number) => setTaken(toggled(taken, index))
  const take = (index: number) => (several ? toggle(index) : done({ reply: 'option', options: [index] }))

  const all: boolean = useKeys((text, key) => {
    const step = steps[key.name]
    const index = optionNamed(text, options)
    const reply = replyOfKey(text, can)
    if (all && reply) return done(reply)
    if (key.ctrl || key.meta) return
    if (step) setAt(moved(at, step, options))
    else if (index !== undefined) take(index)
    else if (key.name === 'space' && at >= 0) take(at)
    else if (isEnterKey(key)) {
      if (several && taken.length > 0) done({ reply: 'option', options: taken })
      else if (at >= 0) take(at)
    } else if (reply) done(reply)
  })

  const { theme } = config.page()
  const letters = Array.from({ length: options }, (_, index) => {
    const name = `${taken.includes(index) ? theme.mark.right : ''}${optionLetter(index)}`
    return index === at ? theme.accent(`[${name}]`) : ` ${name} `
  })
  const line = `${theme.accent(theme.mark.prompt)} ${letters.join(' ')}`.trimEnd()
  return [`${line}${hiddenCursor}`, ['', ...footer(config, all, left)].join('\n')]
})

const steps: Readonly<Record<string, number>> = { up: -1, left: -1, down: 1, right: 1 }
