// Takes the whole address of an article out of the field that is its last part.
import type { FieldRules } from '../../schema/fields.ts'
import { type Entry, shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import type { AdoptInput } from './adopt.ts'

/**
 * `slug: /2014/05/spring/` is an old address and names the article `spring`. Without an old
 * address to keep, `slug: /spring/` is `spring`.
 */
export function adoptSlug(
  { entries, report }: AdoptInput,
  rules: FieldRules,
): readonly Entry[] {
  if (!('aliases' in rules)) return entries
  return entries.flatMap((entry) => {
    const { name, key, value } = entry
    if (name.toLowerCase() !== 'slug' || value.kind !== 'text') return [entry]
    const path = value.text.trim().replace(/^\/|\/$/g, '')
    if (!value.text.includes('/') || path === '' || /^[a-z]+:/i.test(path)) return [entry]
    const last = { ...value, text: path.replace(/^.*\//s, '') }
    const slug = { name: 'slug', key, value: last }
    const alias = { name: 'permalink', key: { start: key.start, end: key.start }, value }
    if (!path.includes('/')) return [slug]
    report(toViolation('field-form:slug', { found: shorten(value.text) }), key.start)
    return [slug, alias]
  })
}
