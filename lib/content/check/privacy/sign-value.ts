// Reads the value of a field as a flag, as words or as a date.
import { foldSpelling } from '../../../text/spelling.ts'
import type { Value } from '../../schema/kinds/value.ts'

/** `wp:status`, `build.render` and `dg-publish` have no separators. */
export function foldName(name: string): string {
  return foldSpelling(name.normalize('NFKC')).replace(/[.:'"#]|\p{Cf}/gu, '')
}

/** Folded words: of a text the whole, of a list each, of a mapping its texts. */
export function listWords(value: Value): string[] {
  switch (value.kind) {
    case 'text':
      // `'[sea, draft]'` is a list in quotes.
      return value.text
        .split(/[,;[\]]/)
        .map(foldName)
        .filter(Boolean)
    case 'number':
    case 'boolean':
      return [foldName(value.source)]
    case 'list':
      return value.values.flatMap(listWords)
    case 'mapping':
      // Switches mean what their own names say.
      return value.entries.flatMap(({ value: each }) =>
        each.kind === 'boolean' ? [] : listWords(each),
      )
    case 'nothing':
      return []
  }
}

const TRUE = /^(?:true|yes|y|on|1|x|ja|oui|si)$/
const FALSE = /^(?:false|no|n|off|0|nein|non)$/

export type Flag = 'true' | 'false' | 'nothing' | 'other'

/** Texts too: other engines and forms write `'false'` and `no`. */
export function readFlag(value: Value): Flag {
  if (value.kind === 'nothing') return 'nothing'
  if (value.kind === 'list' || value.kind === 'mapping') return 'other'
  const word = foldName(value.kind === 'text' ? value.text : value.source)
  if (TRUE.test(word)) return 'true'
  if (FALSE.test(word)) return 'false'
  return /^(?:|null|nil|none|undefined|~)$/.test(word) ? 'nothing' : 'other'
}

/** Years first or last, or the name of a month: whether it is a real one is asked later. */
export function isDateLike(value: Value): boolean {
  const text =
    value.kind === 'text' ? value.text : value.kind === 'number' ? value.source : ''
  if (/^\s*\d{4}[-/.]?\d\d?[-/.]?\d\d?/.test(text)) return true
  return /^[^\d]{0,16}\d{1,2}\b.{0,20}\d{4}/.test(text) && !/^[\s\d.]*$/.test(text)
}
