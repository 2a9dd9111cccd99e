import { describe, expect, it } from 'vitest'
import { findPoints } from '../support/grader.ts'

const isFound = (answer: string, point: string) => findPoints([point, 'The frozen base is shared.'], answer)[0]!

const share = 'About 0.6% of the parameters are trained at rank 16.'
const reach = 'QLoRA can tune a 65B model on a single 48 GB GPU.'
const plate = 'The plate is 2,000 metres thick.'
const port = 'HTTPS uses TCP port 443 by default.'
const revolution = 'The French Revolution began in 1789.'
const breach = 'A personal data breach must be reported to the authority within 72 hours.'
const acid = 'The pH of an acid solution is below seven.'
const tokens = 'Compute-optimal training uses about twenty tokens per parameter.'
const scaled = 'The update BA is scaled by alpha divided by r.'
const memory = 'Training takes about 112 GB before activations.'

describe('a point is not found', () => {
  it.each([
    ['with another length', 'the plate is 2 centimeters thick', plate],
    ['with its numbers exchanged', 'it can tune a 48B model on a single 65 GB GPU', reach],
    ['with a share a hundred times as large', 'about 60% of the parameters are trained at rank 16', share],
    ['of what another number is the number', 'by default https uses tcp port 22', port],
    ['with another year', 'the french revolution began in 1776', revolution],
    [
      'with the year of something else',
      'the french revolution began in 1776, the machine was built in 1789',
      revolution,
    ],
    ['with another time', 'a personal data breach must be reported to the authority within 30 days', breach],
    ['above its bound', 'the ph of an acid solution is more than 7', acid],
    ['with its rate turned', 'compute-optimal training uses one token for every twenty parameters', tokens],
    ['with a product for its ratio', 'the update BA is scaled by alpha times r', scaled],
  ])('%s', (_, answer, point) => expect(isFound(answer, point)).toBe(false))
})

describe('a point is found', () => {
  it.each([
    ['with the same length in another spelling', 'the plate is 2 kilometers thick', plate],
    ['with a share told roughly', 'under 1% of the parameters are trained at rank 16', share],
    ['with its number', 'https uses port 443 by default', port],
    ['with the years of others', 'the machine was built in 1776, the french revolution began in 1789', revolution],
    ['with the same time in another unit', 'you report a personal data breach to the authority within 3 days', breach],
    ['below its bound', 'an acid solution has a ph of less than 7', acid],
    ['with its rate', 'about 20 tokens for each parameter in compute-optimal training', tokens],
    ['with its ratio', 'alpha over r scales the update BA', scaled],
    ['with a round number in another unit', 'training takes over a hundred gigabytes before activations', memory],
  ])('%s', (_, answer, point) => expect(isFound(answer, point)).toBe(true))
})
