import { describe, expect, it } from 'vitest'
import { countSlips } from '../../../src/bank/text/count-slips.ts'
import { readText } from '../../../src/grading/words/read-text.ts'
import { stem } from '../../../src/grading/words/stem.ts'

describe('stem', () => {
  const same: readonly (readonly string[])[] = [
    ['freeze', 'froze', 'frozen', 'freezing', 'freezes'],
    ['quantize', 'quantise', 'quantized', 'quantization', 'quantisation'],
    ['optimizer', 'optimiser', 'optimize', 'optimizing'],
    ['train', 'training', 'trained', 'trains'],
    ['matrix', 'matrices'],
    ['retrieve', 'retrieval', 'retrieved'],
    ['behaviour', 'behavior'],
    ['evaporate', 'evaporates', 'evaporated', 'evaporating', 'evaporation'],
    ['update', 'updates', 'updated', 'updating'],
    ['receive', 'received', 'receiving'],
    ['transmit', 'transmitted', 'transmission'],
    ['reduce', 'reduction', 'reducing'],
    ['extend', 'extension'],
    ['differ', 'different', 'difference'],
    ['steep', 'steeper', 'steepest'],
    ['frequent', 'frequently'],
    ['constant', 'constantly'],
    ['careful', 'carefully'],
    ['continuous', 'continuously'],
    ['day', 'days'],
    ['key', 'keys', 'keyed'],
    ['add', 'adds', 'added', 'adding'],
    ['cat', 'cats'],
    ['llm', 'llms'],
  ]
  it.each(same)('joins %s, %s and the rest', (...words) => expect(new Set(words.map(stem)).size).toBe(1))
  it.each([
    ['loss', 'lossy'],
    ['rank', 'rate'],
    ['policy', 'police'],
    ['data', 'date'],
    ['form', 'format'],
  ])('keeps %s and %s apart', (one, other) => expect(stem(one)).not.toBe(stem(other)))
  it.each(['constructor', '__proto__', 'toString'])('takes %s for a word', word =>
    expect(typeof stem(word)).toBe('string'),
  )
})

describe('countSlips', () => {
  it.each([
    ['model', 'modle', 1],
    ['weights', 'wieghts', 1],
    ['gradient', 'gradent', 1],
    ['training', 'trainning', 1],
    ['adapter', 'adaptor', 1],
    ['parameter', 'paramter', 1],
    ['prefix', 'adapter', 3],
  ])('from %s to %s: %d', (one, other, slips) => expect(countSlips(one, other, 2)).toBe(slips))
})

describe('readText', () => {
  const words = (text: string) => readText(text).map(token => token.word)
  it.each([
    ['W₀ + ΔW', ['w0', 'deltaw']],
    ['α/r', ['alpha', 'r']],
    ['zeros', ['0']],
    ["doesn't", ['doesnt']],
    ['doesn’t', ['doesnt']],
    ['fine-tuning', ['fine', 'tuning']],
    ['pre-training', ['pretraining']],
    ['1,000', ['1000']],
    ['7B', ['7000000000']],
    ['7 billion', ['7000000000']],
    ['a million', ['a', '1000000']],
    ['two dozen', ['24']],
    ['two hundred thousand', ['200000']],
    ['twenty-five, six', ['25', '6']],
    ['20 5-shot examples', ['20', '5', 'shot', 'examples']],
    ['97%', ['97', 'percent']],
    ['w/o a KL, w/ SFT', ['without', 'a', 'kl', 'with', 'sft']],
    ['naïve', ['naive']],
    ['ZeRO at zero', ['zero', 'at', '0']],
    ['ﬁne', ['fine']],
    ['**bold** `code`', ['bold', 'code']],
  ])('reads %s', (text, expected) => expect(words(text)).toEqual(expected))
  it('keeps the places of what was typed', () => {
    const text = 'It FROZE W₀.'
    expect(readText(text).map(({ start, end }) => text.slice(start, end))).toEqual(['It', 'FROZE', 'W₀'])
  })
  it('counts sentences', () =>
    expect(readText('One. Two! v1.5 three').map(token => token.sentence)).toEqual([0, 1, 2, 2, 2]))
})
