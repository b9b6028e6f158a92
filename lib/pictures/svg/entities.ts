// Entities that a drawing declares for itself, as Illustrator does for its namespaces.
import { UncleanError } from '../bytes.ts'

export type Entities = ReadonlyMap<string, string>

// Values without marks: those could be elements.
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+("[^"<&%]*"|'[^'<&%]*')\s*>/g

/** Throws an `UncleanError` for declarations of other things. */
export function readEntities(doctype: string): Entities {
  const entities = new Map<string, string>()
  const [, subset] = /\[([^\]]*)\]/.exec(doctype) ?? []
  const rest = subset?.replace(ENTITY, (_, name, quoted) => {
    entities.set(name, quoted.slice(1, -1))
    return ''
  })
  if (rest?.trim()) throw new UncleanError('Declarations')
  return entities
}

/** The declaration without what nothing uses any more: it says of which editor the file is. */
export function keepEntities(doctype: string, drawing: string): string {
  return doctype
    .replace(ENTITY, (source, name) => (drawing.includes(`&${name};`) ? source : ''))
    .replace(/\s*\[\s*\]\s*/, '')
}
