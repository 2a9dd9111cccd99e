import { groupBy } from '../../bank/group-by.ts'

/** English function words, which prove nothing about an answer. Negations are read separately. */
const words =
  `a about above across after again against all almost along already also although always am among an and another any
anything are around as at away be because been before being below between both but by can cannot cant could did do does doing done dont
doesnt didnt isnt arent wasnt wont down due during each either else etc even ever every few for from further had has have having he hence
her here hers him his how however i if im in indeed into is it its itself just kind least like likely lot made make makes making many may
maybe me might more most much must my near need neither no nor not now of off often on once one ones only onto or other others otherwise our out
over own per perhaps quite rather really same several shall she should since so some something sort still such than that thats the their
them then there thereby therefore these they thing things this those though through throughout thus to together too toward towards under
until up upon us use used uses using versus very via was we well were what whatever when where whereas whether which while who whole whom whose why
will with within without would yes yet you your eg ie basically actually simply usually mainly mostly called means mean get gets got let
lets way ways able`.split(/\s+/)

const shortest = 3
const stopWords = new Set(words)

/** Those long enough to be known when misspelt, by first letter. */
export const functionWords = groupBy(
  words.filter(word => word.length >= shortest),
  word => word.charAt(0),
)

export const isStopWord = (word: string): boolean => stopWords.has(word)
