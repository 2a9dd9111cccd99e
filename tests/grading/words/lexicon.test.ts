import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../../src/grading/words/lexicon.ts'

const table = (head: string, ...rows: string[]) =>
  [`| ${head} |`, `|${'---|'.repeat(head.split('|').length)}`, ...rows.map(row => `| ${row} |`)].join('\n')

describe('parseLexicon', () => {
  it('reads words of the same meaning', () =>
    expect(parseLexicon(table('Same meaning', 'PEFT; parameter-efficient')).synonyms).toEqual([
      ['PEFT', 'parameter-efficient'],
    ]))
  it('reads opposites', () =>
    expect(parseLexicon(table('One side | The other', 'more; higher | less')).antonyms).toEqual([
      [['more', 'higher'], ['less']],
    ]))
  it('reads common words', () =>
    expect(parseLexicon(table('Proves little', 'model; data')).weak).toEqual(['model', 'data']))
  it('passes over prose', () =>
    expect(parseLexicon('# Words\n\nSome text.')).toEqual({ synonyms: [], antonyms: [], weak: [] }))
  it('reads Windows line ends', () =>
    expect(parseLexicon(table('Proves little', 'model').replaceAll('\n', '\r\n')).weak).toEqual(['model']))
  it('names the line of a row that says nothing', () =>
    expect(() => parseLexicon(table('Same meaning', 'alone'))).toThrow(/line 3/))
  it('names the line of an unknown table', () => expect(() => parseLexicon(table('Other', 'a; b'))).toThrow(/line 3/))
  it('reads the shipped lexicon', () => {
    const lexicon = parseLexicon(readFileSync('data/lexicon.md', 'utf8'))
    expect(lexicon.synonyms.length).toBeGreaterThan(300)
    expect(lexicon.antonyms.length).toBeGreaterThan(30)
  })
})
