import type { Context } from '../context.ts'

/** Two questions that show the form and all that may be added to it; `bank check` finds nothing to say of them. */
const example = `# My questions

Every heading below is a question. The page on the bank format tells what else may be written.

## 1. What is a learning rate?

**Answer:**
The number that sets how far one training step moves the weights.

**Role:** It scales the gradient before the weights are changed.

**Too large:** A rate that is too large makes the loss jump or diverge.

**Too small:** A rate that is too small makes training slow.

**Misconceptions:**

- The learning rate says how many examples are read in one step.
  *Why not:* That is the batch size.

**About this question:**

- Topics: training
- Difficulty: 1

## 2. Which of these stops training before it overfits?

- [ ] A larger batch
- [x] Early stopping
- [ ] A longer warm-up

**Answer:**
Early stopping ends training when the loss on held-out data no longer falls.
`

/** Refuses to overwrite a file without `force`. */
export const newBank = async (
  file: string,
  { force = false }: { readonly force?: boolean },
  context: Context,
): Promise<void> => {
  await context.files.write(file, example, { force })
  context.terminal.inform(
    `Two questions are in ${file}. Change them, then: finetune-quiz bank check ${file}; finetune-quiz --bank ${file}\n`,
  )
}
