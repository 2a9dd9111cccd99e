import { describe, expect, it } from 'vitest'
import { gradeAnswer } from '../../src/grading/grade-answer.ts'
import { findPoints, lexicon } from '../support/grader.ts'

const isFound = (answer: string, point: string) => findPoints([point], answer)[0]!

const merge = 'The deltas can be merged into the base, so no extra delay remains.'
const catalyst = 'A catalyst lowers the activation energy and is not consumed by the reaction.'
const rats = 'Fleas on rats carried the plague from port to port.'
const log = 'The log record is written to disk before the page is.'
const act = 'Parliament repealed the act in 1766 after protests.'
const encoder = 'The encoder is not trained.'
const lazy = 'An expression is evaluated only when its value is needed.'
const sellers = 'Some of the sellers cannot find buyers at that price.'
const ozone = 'Ozone absorbs ultraviolet light.'
const dough = 'Yeast turns sugar into carbon dioxide, which makes the dough rise.'
const server = 'A stateless server keeps no session data between requests.'
const vaccine = 'A vaccine trains the immune system without causing the disease.'
const reward = 'Instruction tuning needs no reward model.'
const tax = 'Consumers bear the tax, not the firms.'
const sharks = 'Sharks have no swim bladder; an oily liver gives them lift.'
const program = 'An interrupt suspends the running program.'
const modules = 'The inserted modules are trained.'
const impact = 'An asteroid impact ended the age of the dinosaurs.'
const unused = 'Unused imports are removed by the bundler.'
const typos = 'Typos are frequent in chat logs.'
const loss = 'Quantising the base changes its loss slightly.'
const cap = 'A rent cap lowers the supply of flats.'
const machine = 'A perpetual motion machine is therefore impossible.'
const combined = 'Both methods can be combined.'
const interval = 'It does not mean that the true value lies in this interval with 95 % probability.'
const ship = 'A ship floats as it displaces water of its own weight.'
const adapter = 'An adapter cannot run without its base model.'
const cost = 'A sunk cost cannot be recovered and should be ignored.'
const threads = 'The result depends on the order of threads, which is not fixed.'
const moon = 'The moon rotates once per orbit, so we see only one side.'
const stopping = 'Training stops when the validation loss no longer improves.'
const curated = 'A small clean set can beat a larger noisy one.'
const batch = 'Use a small micro-batch with gradient accumulation.'
const shift = 'A detected shift needs confirmation on labelled samples.'
const factual = 'DPO on pairs ranked by fact checks lowers the share of false claims.'
const helm = 'The suite reports calibration and toxicity.'
const updated = 'The weights go on being updated on the target task.'
const replay = 'Mixing in old data lowers forgetting.'
const critic = 'GRPO drops the critic and compares the answers of a group.'
const unreachable = 'The collector frees objects that can no longer be reached.'

describe('a point with a negation of its own is not found', () => {
  it.each([
    ["the deltas can't be merged into the base, so some delay always remains", merge],
    ["a catalyst can't lower the activation energy and isn't consumed by the reaction", catalyst],
    ["unreachable objects aren't freed by the collector", unreachable],
    ["a vaccine doesn't train the immune system", vaccine],
    ["there's no seller who can't find a buyer at that price", sellers],
    ['the encoder, not the head, is trained', encoder],
    ["it's not consumers but firms who bear the tax", tax],
    ['it is not true that the encoder is not trained', encoder],
    ['an oily liver never gives sharks lift', sharks],
    ['rather than stopping when the validation loss no longer improves, it goes on to the end', stopping],
    ['you can run an adapter without its base model', adapter],
    ['a sunk cost should not be ignored since it can be recovered', cost],
    ["the result doesn't depend on the order of threads", threads],
    ['a stateless server keeps session data between requests', server],
    ["a small clean set can't beat a bigger noisy one", curated],
    ['a small micro batch without gradient accumulation', batch],
    ['a detected shift needs no confirmation on labelled samples', shift],
    ['DPO on pairs ranked by fact checks does not lower the share of false claims', factual],
    ['calibration and toxicity aren’t in it', helm],
    ['the weights are no longer updated on the target task', updated],
    ['mixing old data in fails to lower forgetting, it stays as it was', replay],
  ])('in “%s”, which denies another part', (answer, point) => expect(isFound(answer, point)).toBe(false))
  it.each([
    ['merge the deltas into the base and no extra delay remains', merge],
    ["the activation energy is lowered by a catalyst, which the reaction doesn't consume", catalyst],
    ["objects are freed by the collector when they can't be reached any more", unreachable],
    ["the immune system is trained by a vaccine that doesn't cause the disease", vaccine],
    ['at that price there are sellers who find no buyer', sellers],
    ["it's never the encoder that is trained", encoder],
    ["it's not firms but consumers who bear the tax", tax],
    ["without its base model an adapter can't be run", adapter],
    ["you can't recover a sunk cost, so ignore it", cost],
    ["the order of threads isn't fixed and the result depends on it", threads],
    ['once the validation loss no longer improves, training is stopped', stopping],
    ['between requests the stateless server does not keep session data', server],
    ["people think that it takes a reward model, but that's wrong: instruction tuning needs none", reward],
  ])('but is in “%s”', (answer, point) => expect(isFound(answer, point)).toBe(true))
})

describe('a point is not found where it is said to be wrong', () => {
  it.each([
    ['Parliament declined to repeal the act in 1766', act],
    ['after protests Parliament forgot to repeal the act in 1766', act],
    ['after protests Parliament neglected to repeal the act in 1766', act],
    ["it isn't the case that the log record is written to disk before the page is", log],
    ['it is not so that the log record is written to disk before the page is', log],
    ['nobody would say that the log record is written to disk before the page is', log],
    ['people wrongly believe that fleas on rats carried the plague from port to port', rats],
    ['that fleas on rats carried the plague from port to port was refuted', rats],
    ['that fleas on rats carried the plague from port to port is what scholars disproved', rats],
    ['scholars rejected the idea that fleas on rats carried the plague from port to port', rats],
    ['that fleas on rats carried the plague from port to port is a myth', rats],
    ['many think that fleas on rats carried the plague from port to port, but that is wrong', rats],
    ['instead of suspending the running program, an interrupt waits for it to end', program],
    ['the base layers, not the inserted modules, are trained', modules],
    ["an asteroid impact didn't end the age of the dinosaurs, volcanoes did", impact],
    ["unused imports aren't removed by the bundler", unused],
    ["imports that aren't used are not removed by the bundler", unused],
    ['typos are not frequent in chat logs', typos],
    ["a rent cap doesn't lower the supply of flats", cap],
    ["a perpetual motion machine isn't impossible", machine],
    ['by no means did fleas on rats carry the plague from port to port', rats],
    ['in no way did Parliament repeal the act in 1766', act],
  ])('“%s”', (answer, point) => expect(isFound(answer, point)).toBe(false))
})

describe('a point is found where something else is denied', () => {
  it.each([
    ['fleas on rats carried the plague from port to port, they did not refuse to', rats],
    ['people think fish did it, but that is wrong: fleas on rats carried the plague from port to port', rats],
    ['it never drifts too far from the reference', 'It does not drift far from the reference.'],
    ['the encoder is never trained', encoder],
    ["an expression isn't evaluated until its value is needed", lazy],
    ['rather than wait, an interrupt suspends the running program', program],
    ['the inserted modules, not the base layers, are trained', modules],
    ['the inserted modules, rather than the base layers, are trained', modules],
    ["volcanoes didn't end the age of the dinosaurs, an asteroid impact did", impact],
    ["imports that aren't used are removed by the bundler", unused],
    ['typos are not infrequent in chat logs', typos],
    ["quantising the base doesn't leave its loss unchanged, it changes slightly", loss],
    ["a rent cap doesn't leave the supply of flats unchanged, it lowers it", cap],
    ['so there is no perpetual motion machine', machine],
    ['GRPO needs no critic, it compares the answers of a group', critic],
    ['nothing stops you from combining both methods', combined],
    ['Parliament repealed the act in 1766 after protests, whether the king liked it or not', act],
    ["it's a misreading that the true value lies in this interval with 95 % probability", interval],
    ["a ship would not float if it didn't displace water of its own weight", ship],
    ["it's wrong to say that the moon doesn't rotate: it rotates once per orbit, so we see only one side", moon],
    ['ozone does not fail to absorb ultraviolet light', ozone],
    ["without yeast no sugar is turned into carbon dioxide and the dough doesn't rise", dough],
    ['the norm stands ahead of each sublayer rather than after', 'The norm stands ahead of each sublayer.'],
  ])('“%s”', (answer, point) => expect(isFound(answer, point)).toBe(true))
})

describe('evidence has the negation that it rests on', () => {
  it.each([
    ['it has no reward model', reward, 'no reward model'],
    ["the encoder isn't trained", encoder, "encoder isn't trained"],
    ['a reward model is needless, though', reward, 'reward model'],
    ['what a stateless server keeps between requests: hardly any session data', server, 'hardly any session data'],
  ])('of “%s”', (answer, point, evidence) =>
    expect(gradeAnswer({ points: [{ text: point }], answer }, lexicon).points[0]!.evidence).toContain(evidence),
  )
})
