// Which tags of a text end which.
import type { TemplateTag } from '../../../markdown/leftovers/template-tags.ts'

/** Each end belongs to the last beginning of its name; an end without a name to the last of all. */
export function pairTags(
  tags: readonly TemplateTag[],
): ReadonlyMap<TemplateTag, TemplateTag> {
  const pairs = new Map<TemplateTag, TemplateTag>()
  const open = new Map<string, TemplateTag[]>()
  const all: TemplateTag[] = []
  for (const tag of tags) {
    if (!tag.isEnd) {
      all.push(tag)
      open.set(tag.name, [...(open.get(tag.name) ?? []).slice(-MAX_OPEN), tag])
      continue
    }
    const begun = tag.name === '' ? findOpen(all, pairs) : open.get(tag.name)?.pop()
    if (!begun) continue
    pairs.set(begun, tag)
    pairs.set(tag, begun)
  }
  return pairs
}

const MAX_OPEN = 50

// Beginnings without an end are common, so that they must not be looked at again and again.
function findOpen(
  all: TemplateTag[],
  pairs: ReadonlyMap<TemplateTag, TemplateTag>,
): TemplateTag | undefined {
  let tag = all.pop()
  while (tag && (pairs.has(tag) || tag.kind !== 'tag')) tag = all.pop()
  return tag
}
