// Signs of Imprint that Markdown has no name for: marked words, remarks and kinds of alerts.
import type { InlineContext, MarkdownConfig } from '@lezer/markdown'
import { tags } from '@lezer/highlight'

const SIGNS = [
  { name: 'AlertKind', pattern: /^\[!\w+\][+-]?/, style: tags.keyword },
  { name: 'Mark', pattern: /^==[^\s=](?:[^=]*[^\s=])?==/, style: tags.inserted },
  { name: 'Remark', pattern: /^%%[^%]+%%/, style: tags.comment },
] as const

/** Each is one element: what stands inside of it is not read again. */
export const inlineSigns: MarkdownConfig = {
  defineNodes: SIGNS.map(({ name, style }) => ({ name, style })),
  parseInline: SIGNS.map(({ name, pattern }) => ({
    name,
    before: 'Link',
    parse: (context: InlineContext, _: number, start: number) => {
      const [sign] = pattern.exec(context.slice(start, context.end)) ?? []
      if (sign === undefined) return -1
      return context.addElement(context.elt(name, start, start + sign.length))
    },
  })),
}
