import { describe, expect, it } from 'vitest'
import { useColour, useUnicode } from '../../src/view/use-colour.ts'

describe('useColour', () => {
  it.each([
    ['a terminal has colours', {}, true, undefined, 1],
    ['a pipe has none', {}, false, undefined, 0],
    ['NO_COLOR takes them away', { NO_COLOR: '1' }, true, undefined, 0],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, undefined, 1],
    ['--color is stronger', { NO_COLOR: '1' }, false, true, 1],
    ['--no-color is strongest', { FORCE_COLOR: '1' }, true, false, 0],
    ['FORCE_COLOR reaches pipes', { FORCE_COLOR: '1' }, false, undefined, 1],
    ['FORCE_COLOR may be empty', { FORCE_COLOR: '' }, false, undefined, 1],
    ['FORCE_COLOR=0 means none', { FORCE_COLOR: '0' }, true, undefined, 0],
    ['NO_COLOR is stronger than FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, 0],
    ['FORCE_COLOR is stronger than TERM=dumb', { FORCE_COLOR: '1', TERM: 'dumb' }, true, undefined, 1],
    ['TERM=dumb has none', { TERM: 'dumb' }, true, undefined, 0],
  ] as const)('%s', (_, env, isTTY, flag, expected) => expect(useColour({ env, isTTY, flag })).toBe(expected))
})

describe('useUnicode', () => {
  it.each([
    ['UTF-8 by LANG', { LANG: 'de_DE.UTF-8' }, undefined, true],
    ['UTF-8 spelt otherwise', { LANG: 'C.utf8' }, undefined, true],
    ['Latin 1', { LANG: 'de_DE.ISO-8859-1' }, undefined, false],
    ['C', { LANG: 'C' }, undefined, false],
    ['LC_ALL is stronger', { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, undefined, false],
    ['no locale at all', {}, undefined, true],
    ['the Linux console', { TERM: 'linux', LANG: 'C.UTF-8' }, undefined, false],
    ['--ascii', { LANG: 'C.UTF-8' }, false, false],
  ] as const)('%s', (_, env, flag, expected) => expect(useUnicode({ env, flag })).toBe(expected))
})
