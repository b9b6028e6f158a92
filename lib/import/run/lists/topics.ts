// Files of topics: where the source says more of one than its name.
import { toSlugOrHash } from '../../../site/slug.ts'
import type { Topic } from '../../model/record.ts'

export interface PlannedTopic {
  readonly slug: string
  readonly path: string
  readonly name: string
  readonly title: string | undefined
  readonly description: string | undefined
  readonly addresses: readonly string[]
}

/** Of the topics that articles have; a tag and a category of one name are one topic here. */
export function planTopics(
  topics: readonly Topic[],
  used: ReadonlySet<string>,
): PlannedTopic[] {
  const bySlug = new Map<string, PlannedTopic>()
  for (const { name, title, description, addresses } of topics) {
    if (!used.has(name.toLowerCase())) continue
    const slug = toSlugOrHash(name)
    const known = bySlug.get(slug)
    bySlug.set(slug, {
      ...{ slug, path: `tags/${slug}.md`, name: known?.name ?? name },
      title: known?.title ?? (title === name ? undefined : title),
      description: known?.description ?? description,
      addresses: [...(known?.addresses ?? []), ...addresses],
    })
  }
  return [...bySlug.values()]
}
