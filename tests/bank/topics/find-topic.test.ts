import { describe, expect, it } from 'vitest'
import { editDistance, findTopic } from '../../../src/bank/topics/find-topic.ts'

const topics = [
  { slug: 'lora', name: 'LoRA', aliases: ['low-rank adaptation', 'dora'] },
  { slug: 'rag', name: 'Retrieval-augmented generation', aliases: ['ragas', 'RAGA'] },
  { slug: 'reward-modeling', name: 'Reward modeling', aliases: ['reward model'] },
  { slug: 'dora', name: 'Something else', aliases: [] },
]

describe('findTopic', () => {
  it.each([
    ['lora', 'lora'],
    ['LoRA', 'lora'],
    ['Low-Rank Adaptation', 'lora'],
    ['low rank adaptation', 'lora'],
    ['raga', 'rag'],
    [' Reward  Modeling ', 'reward-modeling'],
    ['dora', 'dora'],
  ])('finds %s', (word, slug) => expect(findTopic(topics, word).topic?.slug).toBe(slug))

  it.each([
    ['lara', 'lora'],
    ['reward', 'reward-modeling'],
    ['retrieval', 'rag'],
  ])('offers the nearest of %s', (word, slug) => {
    const found = findTopic(topics, word)
    expect(found.topic).toBeUndefined()
    expect(found.nearest?.[0]?.slug).toBe(slug)
    expect(found.nearest?.length).toBe(3)
  })

  it('offers nothing of an empty vocabulary', () => expect(findTopic([], 'lora').nearest).toEqual([]))
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['lora', 'lora', 0],
    ['lora', '', 4],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))
})
