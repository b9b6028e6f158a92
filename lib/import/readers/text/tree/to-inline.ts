// Words of a line as Markdown has them: addresses lead somewhere, backquotes hold code.
import type { PhrasingContent } from 'mdast'

// A full stop or bracket after an address is the sentence's; one that is opened in it is not.
const PART =
  /(?<code>(?<!`)`(?=\S)[^`\n]*?\S`(?!`)|(?<!`)`\S`(?!`))|(?<url>\bhttps?:\/\/[^\s<>"“”„«»`|]+[^\s<>"“”„«»`|.,;:!?'’…)\]}*_])|(?<brace>\{(?=[#:]))|(?<mark>\u0001(?<number>\d+)(?<kind>[ns]))/gu

/** The mark of a note in a text, until the text is written: `n` for notes, `s` without one. */
export function toMark(number: number, kind: 'n' | 's'): string {
  return `\u0001${number}${kind}`
}

export function toInline(words: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let end = 0
  for (const match of words.matchAll(PART)) {
    if (match.index > end)
      nodes.push({ type: 'text', value: words.slice(end, match.index) })
    nodes.push(...toNodes(match[0], match.groups ?? {}))
    end = match.index + match[0].length
  }
  if (end < words.length) nodes.push({ type: 'text', value: words.slice(end) })
  return nodes
}

function toNodes(
  written: string,
  { code, url, brace, number = '', kind }: Readonly<Record<string, string>>,
): PhrasingContent[] {
  if (code !== undefined) return [{ type: 'inlineCode', value: code.slice(1, -1) }]
  if (url !== undefined)
    return [{ type: 'link', url, children: [{ type: 'text', value: url }] }]
  // Behind a heading it would be an id, or attributes.
  if (brace !== undefined) return [{ type: 'html', value: '\\{' }]
  if (kind === 'n')
    return [{ type: 'footnoteReference', identifier: number, label: number }]
  if (kind === 's') {
    const [open, close] = ['<sup>', '</sup>']
    return [
      { type: 'html', value: open },
      { type: 'text', value: number },
      { type: 'html', value: close },
    ]
  }
  return [{ type: 'text', value: written }]
}
