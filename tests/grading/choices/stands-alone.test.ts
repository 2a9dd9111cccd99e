import { describe, expect, it } from 'vitest'
import { isStatement, standsAlone } from '../../../src/grading/choices/stands-alone.ts'

describe('isStatement', () => {
  it.each([
    'LoRA adds a low-rank update to `W`.',
    'They are metrics with which we evaluate models.',
    'ΔW = BA with rank r below d',
  ])('takes “%s”', text => expect(isStatement(text)).toBe(true))
  it.each([
    ['a value', 'n'],
    ['code', '`console.log(typeof 1)`'],
    ['a block of code', '```js\nSyntaxError: text has been declared\n```'],
    ['a link', '_Related: [20 interview questions](https://example.org)_'],
    ['a tag', 'MSE stands for <strong>M</strong>ean squared error'],
    ['what only leads in', '`let x = y = 10` is actually shorthand for:'],
    ['a question', 'What is the output of this code?'],
  ])('leaves out %s', (_, text) => expect(isStatement(text)).toBe(false))
})

describe('standsAlone', () => {
  it.each([
    'A linked list grows without being copied.',
    'React was first shown in public in May 2013',
    '`let` and `const` stay in a dead zone until they are reached.',
    '**404 Not Found** – the resource does not exist.',
    'Ein Hub sendet jeden Rahmen an alle Anschlüsse.',
    'O TCP garante a ordem dos pacotes.',
    '数组在内存中是连续存放的。',
  ])('takes “%s”', text => expect(standsAlone(text)).toBe(true))
  it.each([
    ['a row of a table', 'thread safe – yes – no – yes'],
    ['a cell and its label', 'CROSS JOIN – every pair of rows'],
    ['an entry that goes on in small letters', 'the size of the effect'],
    ['a name', 'Airspy R2 and Mini'],
    ['a part of a clause', 'Because of the eight primitive types.'],
    ['a case without what follows', 'When it has ended and nobody has waited for it.'],
    ['what was cut from its label', 'Drawback: incoming connections need rules.'],
    ['what was cut from its letter', '(a) 5 offset bits and 6 index bits.'],
    ['a formula', '$$ Z = \\frac{f b}{d} $$ follows from similar triangles.'],
    ['a verdict', 'False – the application has to care.'],
    ['what points back in German', 'Sie trennt das Netz vom Rest der Adresse.'],
    ['what points back in Spanish', 'Es un entorno de ejecución de JavaScript.'],
    ['what points back in Russian', 'Это протокол прикладного уровня для данных.'],
    ['what points back in Chinese', '前者基于动态数组，随机访问快。'],
    ['what goes on in Chinese', '所以具名返回值可以被 defer 修改。'],
    ['what only leads in, in Chinese', '切片是对底层数组的引用，包含三个字段：'],
    ['what was cut from its value', '`1`: the leader has written the record.'],
    ['talk of the interview', 'Your interviewer wants to see how you think.'],
    ['what points back at its end', 'The window function DENSE_RANK handles that.'],
  ])('leaves out %s', (_, text) => expect(standsAlone(text)).toBe(false))
  it.each([
    'Same goes for the price prediction.',
    'In both cases the score of 1 is the best.',
    'For example, a component switches between pages.',
    'It returns a value that is true on success.',
    'The example above shows how closures work.',
    '**These** are pairwise covariances of columns.',
  ])('leaves out “%s”', text => expect(standsAlone(text)).toBe(false))
})
