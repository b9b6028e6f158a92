// Looks for signs that hide a document in text that could not be read as fields.
import type { Value } from '../../schema/kinds/value.ts'
import { readSign } from './read-sign.ts'
import type { Meaning } from './read-value.ts'

/** `draft: true`, `"draft": true,`, `draft = true`, `public:: false`, also in a list or comment. */
const FIELD =
  /^[ \t]{0,20}(?:[-*>#/;,{[.]{0,4}|<!--)[ \t]{0,4}["']?([\p{L}_][\p{L}\p{N}_.: -]{0,40}?)["']?[ \t]{0,20}(?:(?:::|:|=>?)(?=[\s"'{[]|$)|：|:(?=true|false|yes|no))[ \t]{0,20}([^\n]{0,200})/gmu

/** Front matter is not longer, and what stands below is prose. */
const MAX_LENGTH = 16 * 1024

/** Whether a line of the text hides it, as far as lines alone can tell. */
export function hidesItself(text: string): boolean {
  const head = text.slice(0, MAX_LENGTH)
  return [...head.matchAll(FIELD)].some(([, name = '', source = '']) => {
    const entry = { name, key: NOWHERE, value: toValue(source) }
    const meaning: Meaning = readSign(entry)
    return meaning === 'private'
  })
}

const NOWHERE = { start: 0, end: 0 }

function toValue(source: string): Value {
  const text = source
    .replace(/\s+#.*$/, '')
    .replace(/[,;\s]+$|-->.*$/g, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  if (text === '' || /^(?:null|~)$/i.test(text)) return { ...NOWHERE, kind: 'nothing' }
  return { ...NOWHERE, kind: 'text', text }
}
