declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked'

  type Paint = (text: string) => string
  export function markedTerminal(options: {
    strong: Paint
    em: Paint
    del: Paint
    emoji: boolean
    reflowText: boolean
  }): MarkedExtension
}
