// Tags of Ghost; those that begin with `#` are for themes, never for readers.
import type { LeftOut, Topic } from '../../model/record.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { isTrue, toLine } from './columns.ts'

export function isInternal(tag: Fields): boolean {
  return (
    textOf(tag, 'visibility') === 'internal' ||
    isTrue(tag.hidden) ||
    textOf(tag, 'name').startsWith('#')
  )
}

export function toTopic(tag: Fields, addresses: readonly string[]): Topic {
  const description = toLine(tag, 'description') || toLine(tag, 'meta_description')
  return {
    ...{ type: 'topic', name: toLine(tag, 'name'), addresses },
    ...(description && { description }),
  }
}

export function toLeftTag(tag: Fields, path: string): LeftOut {
  const title = textOf(tag, 'name')
  const reason = isInternal(tag)
    ? 'An internal tag, which readers never saw.'
    : 'No article has this tag.'
  return {
    ...{ type: 'left-out', key: `tag ${textOf(tag, 'id') || title}`, title, reason },
    ...{ place: `${path}: tag ${title}`, what: 'tag' },
  }
}
