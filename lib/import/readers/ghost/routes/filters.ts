// Filters of collections in `routes.yaml`, as far as posts are parted by them.
import { type Fields, textOf } from '../../../values/json-fields.ts'
import type { Tables } from '../tables.ts'

/** Conditions joined by `+`, which all must hold; one that is unknown does not. */
export function isMatch(filter: string, post: Fields, tables: Tables): boolean {
  if (filter === '') return true
  const slugs = (rows: readonly Fields[]) => rows.map((row) => textOf(row, 'slug'))
  const values = new Map([
    ['tag', slugs(tables.tagsOf(post))],
    ['primary_tag', slugs(tables.tagsOf(post)).slice(0, 1)],
    ['author', slugs(tables.authorsOf(post))],
    ['primary_author', slugs(tables.authorsOf(post)).slice(0, 1)],
    ['featured', [String(Boolean(post.featured))]],
    ['visibility', [textOf(post, 'visibility') || 'public']],
  ])
  return filter.split('+').every((condition) => {
    const [, name = '', sign, value = ''] =
      /^(\w+):(-?)(.+)$/.exec(condition.trim()) ?? []
    const wanted = value.replace(/^\[|\]$/g, '').split(',')
    const found = values.get(name)
    return (
      found !== undefined && found.some((one) => wanted.includes(one)) !== (sign === '-')
    )
  })
}
