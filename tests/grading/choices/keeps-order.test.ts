import { describe, expect, it } from 'vitest'
import { keepsOrder } from '../../../src/grading/choices/keeps-order.ts'

describe('keepsOrder', () => {
  it.each([
    'All of the above',
    'None of these.',
    'Neither of them',
    'All answers are correct',
    'A and C',
    'Both A and B',
    'Either (A) or (D)',
    'Options B, C',
    'Only B',
    'A, B & D',
    'Both 1 and 2',
    'Alle genannten Antworten',
    'Keine der oben genannten',
    'Nur A',
    'A und C sind richtig',
    'Aucune des réponses ci-dessus',
    'A et B',
    'Toutes les réponses sont justes',
    'Todas las anteriores',
    'Ninguna de las opciones',
    'A y B',
    'Nenhuma das alternativas',
    'Apenas A',
    'Tutte le precedenti',
    'Entrambe le risposte',
    'Все вышеперечисленное',
    'Ничего из перечисленного',
    'А и Б',
    'Yukarıdakilerin hepsi',
    'Tất cả các đáp án trên',
    '以上都对',
    'A和B',
    '都不是',
    '上記すべて',
    'いずれでもない',
    '위의 모든 것',
    '정답 없음',
    'جميع ما سبق',
    'उपर्युक्त सभी',
  ])('keeps it where an option is “%s”', text => expect(keepsOrder(['one', 'two', text])).toBe(true))

  it.each([
    'All arguments are evaluated first',
    'Both threads wait for a lock',
    'A tree grows by splitting',
    'B vitamins help',
    'An array and an object',
    'Between 1 and 2 seconds',
    'Alle Felder werden gesetzt',
    'Todas las letras',
    'Tous les matins',
    'Все потоки ждут',
    '全等运算符',
    'O(n log n)',
    'I/O and CPU',
  ])('leaves it to the seed where an option is “%s”', text => expect(keepsOrder(['one', 'two', text])).toBe(false))

  it.each([
    [['True', 'False']],
    [['Ja', 'Nein']],
    [['Vrai', 'Faux']],
    [['Sí', 'No']],
    [['верно', 'неверно']],
    [['正确', '错误']],
    [['○', '×']],
    [['True', 'False', 'Not given']],
  ])('keeps it for the verdicts %j', options => expect(keepsOrder(options)).toBe(true))
  it('leaves it to the seed where one option of many is a verdict', () =>
    expect(keepsOrder(['true', 'undefined'])).toBe(false))
})
