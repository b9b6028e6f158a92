// Entities that a drawing declares for itself, as Illustrator does for its namespaces.
import { UncleanError } from '../bytes.ts'

export type Entities = ReadonlyMap<string, string>

// Values without marks: those could be elements. Short ones: long ones, used often, are a bomb.
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+("[^"<&%]{0,100}"|'[^'<&%]{0,100}')\s*>/g

/** Namespaces of programs take less. */
const MAX_DOCTYPE = 20_000

/** Throws an `UncleanError` for declarations of other things. */
export function readEntities(doctype: string): Entities {
  if (doctype.length > MAX_DOCTYPE) throw new UncleanError('too many declarations')
  const entities = new Map<string, string>()
  const [, subset] = /\[([^\]]*)\]/.exec(doctype) ?? []
  const rest = subset?.replace(ENTITY, (_, name, quoted) => {
    entities.set(name, quoted.slice(1, -1))
    return ''
  })
  if (rest?.trim()) throw new UncleanError('declarations of its own')
  return entities
}

/** The declaration without what nothing uses any more: it says of which editor the file is. */
export function keepEntities(doctype: string, drawing: string): string {
  return doctype
    .replace(ENTITY, (source, name) => (drawing.includes(`&${name};`) ? source : ''))
    .replace(/\s*\[\s*\]\s*/, '')
}

/** XML 1.0 §4.6: those that nobody declares. */
const KNOWN: Entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const REFERENCE =
  /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([\w.-]+));/gi

/** The text as a browser reads it: entities filled in, sections of `CDATA` as they are. */
export function expandEntities(text: string, entities: Entities): string {
  if (!/[&<]/.test(text)) return text
  return text.replace(REFERENCE, (_, cdata, decimal, hex, name) => {
    if (cdata !== undefined) return cdata
    if (name !== undefined) return KNOWN.get(name) ?? entities.get(name) ?? ''
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0x10ffff ? '' : String.fromCodePoint(point)
  })
}
