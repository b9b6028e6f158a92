// Edits the articles that `site.yaml` names by slug, so that everything else in it stays.
import { toUndatedSlug } from '../../../site/shapes/dated.ts'
import { checkFile, createOffsets } from '../../check/index.ts'
import { fieldRulesOf } from '../../schema/fields.ts'
import { type TextValue, toListEntry, type Value } from '../../schema/kinds/value.ts'
import { SITE_FILE } from '../../store/site.ts'

/** Names an article that moved by its new slug on the front page. */
export function renderRefeatured(
  text: string,
  { oldSlug, newSlug }: { oldSlug: string; newSlug: string },
): string {
  const [old, slug] = [toUndatedSlug(oldSlug), toUndatedSlug(newSlug)]
  const toFileOffset = createOffsets(text)
  return listSlugs(text)
    .toReversed()
    .reduce((changed, value) => {
      const [start, end] = [toFileOffset(value.start), toFileOffset(value.end)]
      const source = changed.slice(start, end)
      // Digits alone would be a number.
      const name = /^['"]/.test(source) ? slug : toListEntry(slug)
      // A text may be a list, parted at its commas.
      const named = source.replace(/[^,\s'"]+/g, (word) => (word === old ? name : word))
      return changed.slice(0, start) + named + changed.slice(end)
    }, text)
}

/** In order. */
function listSlugs(text: string): TextValue[] {
  const rules = fieldRulesOf('site')
  const { entries } = checkFile(SITE_FILE, new TextEncoder().encode(text))
  return entries
    .filter(({ name }) => Object.hasOwn(rules, name))
    .filter(({ name }) => /^slugs?$/.test(rules[name]?.kind ?? ''))
    .flatMap(({ value }) => listTexts(value))
    .toSorted((a, b) => a.start - b.start)
}

function listTexts(value: Value): TextValue[] {
  if (value.kind === 'list') return value.values.flatMap(listTexts)
  return value.kind === 'text' ? [value] : []
}
