import { decodeEntities } from '../bank/text/entities.ts'

/** Tags that only lay text out. Others stay as text: `<think>` and `<s>` are what a question may be about. */
const layoutTags =
  /<\/?(?:a|abbr|b|big|center|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|i|img|ins|kbd|li|mark|ol|p|picture|pre|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var)(?:\s[^>]*)?\/?>/gi

/** What a reader would see of HTML inside Markdown. */
export const htmlText = (html: string): string =>
  decodeEntities(
    html
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<hr\s*\/?>/gi, '\n')
      .replace(layoutTags, ''),
  )
