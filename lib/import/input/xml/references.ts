// References in XML, with those of HTML and the wrong ones that engines write.
import { decodeHTMLStrict } from 'entities'

import { toWindowsLetter } from '../../../text/clean.ts'
import type { XmlRule } from './faults.ts'

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{0,31}));/iy

export interface Reference {
  /** As XML may have it. */
  readonly text: string
  /** How many characters it was. */
  readonly length: number
  readonly rule?: XmlRule
  readonly detail?: string
}

/** Of the `&` at `at`, which begins none of the five that XML knows. */
export function readReference(text: string, at: number): Reference {
  REFERENCE.lastIndex = at
  const [whole, decimal, hex, name] = REFERENCE.exec(text) ?? []
  if (whole === undefined) return { text: '&amp;', length: 1, rule: 'xml-ampersand' }
  if (name === undefined)
    return readNumber(whole, Number.parseInt(decimal ?? hex ?? '', hex ? 16 : 10))
  const decoded = decodeHTMLStrict(whole)
  const found = { length: whole.length, detail: whole }
  return decoded === whole
    ? { ...found, text: `&amp;${name};`, rule: 'xml-unknown-entity' }
    : { ...found, text: toReferences(decoded), rule: 'xml-entity' }
}

function readNumber(whole: string, code: number): Reference {
  const { length } = whole
  if (code >= 0x80 && code < 0xa0)
    return { text: toWindowsLetter(String.fromCharCode(code)), length }
  if (isCharacter(code)) return { text: whole, length }
  return { text: '', length, rule: 'xml-character', detail: whole }
}

/** XML §2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  if (code < 0xd800) return true
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** What would be markup stays text. */
function toReferences(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
