// Finds what keeps a page from search engines in a value of any form: `head`, `meta`, headers.
import type { Value } from '../../schema/kinds/value.ts'

/** Names of fields whose text is HTML or headers; other texts may only speak of it. */
const HOLDS_HTML = /head|meta|seo|robots|inject|html|script/

const ROBOTS = `(?:robots|[a-z]{3,10}bot)(?:-?tag)?["']?`
const NOINDEX = String.raw`["']?(?:[\w:-]{1,30}\s?,\s?){0,6}(?:noindex|none)\b`
const VALUE = String.raw`(?:content|value)["']?[\s:=,]{1,10}`

const SIGNS: readonly RegExp[] = [
  new RegExp(`${ROBOTS}[\\s:=,]{1,20}(?:${VALUE})?${NOINDEX}`, 'i'),
  new RegExp(
    `${VALUE}${NOINDEX}[^\\n<>]{0,60}\\s{1,10}(?:name|property|key|http-equiv)["']?[\\s:=]{1,10}["']?${ROBOTS}`,
    'i',
  ),
]

/** Whether a robots rule says so, at any depth. */
export function hidesFromSearch(folded: string, value: Value): boolean {
  if (value.kind !== 'mapping' && value.kind !== 'list' && !HOLDS_HTML.test(folded))
    return false
  const text = toText(value)
  return /robots|bot\b/i.test(text) && SIGNS.some((sign) => sign.test(text))
}

function toText(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'list':
      return value.values.map(toText).join('\n')
    case 'mapping':
      return value.entries
        .map((entry) => `${entry.name}: ${toText(entry.value)}`)
        .join('\n')
    default:
      return ''
  }
}
