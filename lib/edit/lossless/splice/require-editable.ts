// Refuses what can not be changed in a form without a loss.
import { type Document, isCollection, isMap, isScalar, visit } from 'yaml'

import { shorten } from '../../../text/shorten.ts'
import { LosslessError } from '../messages.ts'
import type { ReadFields } from '../read-fields.ts'
import { startOf } from './nodes.ts'

const MAX_QUOTED = 60

/** Names the place of an offset in the file. */
export type PlaceOf = (offset: number) => string

/** Throws a `LosslessError` that says where. */
export function requireEditable(read: ReadFields, placeOf: PlaceOf): void {
  const { errors, contents, directives } = read.document
  const [error] = errors
  if (error) {
    const [written = ''] = error.message.split('\n')
    const reason = error.code === 'MULTIPLE_DOCS' ? 'it ends before this line' : written
    throw new LosslessError('syntax', { reason }, placeOf(error.pos[0]))
  }
  if (contents && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    throw new LosslessError('not-mapping', {}, placeOf(0))
  }
  if (directives.yaml.explicit) {
    throw new LosslessError('markup', { what: 'a directive `%YAML`' }, placeOf(0))
  }
  refuseMarkup(read.document, placeOf)
  refuseRepeats(read, placeOf)
}

function refuseRepeats({ document, fields }: ReadFields, placeOf: PlaceOf): void {
  const names = fields.map(({ name }) => name)
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice === -1 || !isMap(document.contents)) return
  const values = { name: shorten(names[twice] ?? '', MAX_QUOTED) }
  const { key } = document.contents.items[twice] ?? {}
  throw new LosslessError('duplicate-key', values, placeOf(startOf(key)))
}

function refuseMarkup(document: Document, placeOf: PlaceOf): void {
  const refuse = (what: string, node: unknown) => {
    throw new LosslessError('markup', { what }, placeOf(startOf(node)))
  }
  visit(document, {
    Alias: (_, node) => refuse(`an alias \`*${shorten(node.source, MAX_QUOTED)}\``, node),
    Pair: (_, { key }) => {
      if (isCollection(key)) refuse('a key that is a list or a mapping', key)
      if (isScalar(key) && key.value === '<<') refuse('a merge key `<<`', key)
    },
    Value: (_, node) => {
      if (node.anchor) refuse(`an anchor \`&${shorten(node.anchor, MAX_QUOTED)}\``, node)
      if (node.tag) refuse(`a tag \`${shorten(node.tag, MAX_QUOTED)}\``, node)
    },
  })
}
