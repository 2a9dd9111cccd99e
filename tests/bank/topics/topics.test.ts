import { describe, expect, it } from 'vitest'
import { nearestTopics } from '../../../src/bank/topics/nearest-topics.ts'
import { topicLookup } from '../../../src/bank/topics/topic-lookup.ts'

const topics = [
  { slug: 'lora', name: 'LoRA', aliases: ['low-rank adaptation', 'dora'] },
  { slug: 'rag', name: 'Retrieval-augmented generation', aliases: ['ragas', 'RAGA'] },
  { slug: 'reward-modeling', name: 'Reward modeling', aliases: ['reward model'] },
  { slug: 'dora', name: 'Something else', aliases: [] },
]

describe('topicLookup', () => {
  it.each([
    ['lora', 'lora'],
    ['LoRA', 'lora'],
    ['Low-Rank Adaptation', 'lora'],
    ['low rank adaptation', 'lora'],
    ['raga', 'rag'],
    [' Reward  Modeling ', 'reward-modeling'],
    ['dora', 'dora'],
  ])('finds %s', (word, slug) => expect(topicLookup(topics)(word)?.slug).toBe(slug))
})

describe('nearestTopics', () => {
  it.each<[string, readonly string[]]>([
    ['lara', ['lora']],
    ['LROA', ['lora']],
    ['reward', ['reward-modeling']],
    ['retrieval', ['rag (Retrieval-augmented generation)']],
    ['low rank', ['lora (low-rank adaptation)']],
    ['lora and rag', ['lora', 'rag']],
    ['quokka', []],
    ['gpu', []],
    ['', []],
  ])('has of %s what is near, and no more', (word, nearest) => expect(nearestTopics(topics, word)).toEqual(nearest))

  it('has nothing of an empty vocabulary', () => expect(nearestTopics([], 'lora')).toEqual([]))
})
