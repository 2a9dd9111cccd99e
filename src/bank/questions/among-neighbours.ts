import type { Body } from '../body/body.ts'
import type { Draft } from '../drafts/draft.ts'
import { once } from '../once.ts'

/** Questions to either side of one that are looked at: what stands further off says little of it. */
const reach = 4

/** Questions whose bodies are read once more, in the light of the questions around each, which are in order. */
export const amongNeighbours = (
  drafts: readonly Draft[],
  read: (draft: Draft, around: readonly Draft[]) => Body,
): Draft[] =>
  drafts.map((draft, index) => {
    const around = [...drafts.slice(Math.max(0, index - reach), index), ...drafts.slice(index + 1, index + 1 + reach)]
    return { ...draft, body: once(() => read(draft, around)) }
  })
