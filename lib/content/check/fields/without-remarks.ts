// Blanks remarks and boxes in a body, of which no heading is its title.

/** Code, in which nothing is a remark; what opens a remark or a box; how each ends. */
const OPENING =
  /^ {0,3}(`{3,}|~{3,})(?=[^`\n]*$)|(`+)|<!--|(?<!%)%{2,3}(?!%)(?<!\d%%(?!\S))|\{#(?=[\s-]|[^{}\n]{0,300}#\})|\{\/\*|^[ \t]*\/\*|^\/{4,}(?=[ \t]*$)|\{%-?\s{0,9}comment\b|\{::comment\}|\{\{[<%]\s{0,9}comment\b|\{\{~?!(?:--)?|\{>>|<%#|<comment>|^[ \t>]*#\+BEGIN_COMMENT|^(:{3,})[ \t]*[^\s:]/gim

const ENDS: readonly (readonly [start: RegExp, end: string])[] = [
  [/^<!--/, '-->'],
  [/^\{#/, '#}'],
  [/^\s*\{?\/\*/, '*/'],
  [/^\/{4}/, '\n////'],
  [/^\{%/, 'comment'],
  [/^\{::/, '{:/'],
  [/^\{\{[<%]/, 'comment'],
  [/^\{\{~?!--/, '--'],
  [/^\{\{/, '}}'],
  [/^\{>>/, '<<}'],
  [/^<%/, '%>'],
  [/^<c/i, '</comment>'],
  [/^[ \t>]*#/, '\n#+'],
]

/** The same body, letter for letter in place; what never ends is judged elsewhere. */
export function withoutRemarks(body: string): string {
  let kept = ''
  let last = 0
  const endless = new Set<string>()
  for (const { index, 0: sign, 1: fence, 2: ticks, 3: colons } of body.matchAll(
    OPENING,
  )) {
    if (index < last) continue
    const block = fence ?? colons
    const close = block ? `\n${block}` : (ticks ?? endOf(sign))
    const from = index + sign.length
    const at = endless.has(close) ? -1 : body.indexOf(close, from)
    if (at === -1) endless.add(close)
    if (at === -1 || (ticks && body.slice(from, at).includes('\n\n'))) continue
    const end = at + close.length
    const isCode = fence !== undefined || ticks !== undefined
    kept +=
      body.slice(last, index) +
      (isCode ? body.slice(index, end) : blank(body.slice(index, end)))
    last = end
  }
  return kept + body.slice(last)
}

function endOf(sign: string): string {
  return ENDS.find(([start]) => start.test(sign))?.[1] ?? sign
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
