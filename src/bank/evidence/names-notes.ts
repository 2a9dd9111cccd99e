import { foldCase } from '../text/fold-case.ts'

const words =
  /(?<!\p{L})(?:(?:study|revision|lecture|class|course|exam|reading|my) notes|notes (?:on|for|from|about)|study guide|cheat ?sheet|lern(?:zettel|notizen)|(?:vorlesungs)?mitschrift|fiches? de révision|notes de cours|apuntes|resumen de|resumo de|appunti|конспект|学习笔记|讲义|ノート|공부 ?노트)(?!\p{L})/u

/** The title of what somebody wrote down to learn from. */
export const namesNotes = (name: string): boolean => name.length <= 200 && words.test(foldCase(name))
