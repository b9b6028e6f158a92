// An import file of Ghost 5 and 6: https://docs.ghost.org/migration/custom
import { CARRIED_KEY } from '../../import/values/carried-files.ts'
import { hashOf } from '../../text/hash.ts'
import type { Blog, ExportedText } from '../blog.ts'

/** Ghost asks for a mail address of each author; `.invalid` leads nowhere (RFC 2606 §2). */
const NOWHERE = 'example.invalid'

export function* writeGhost(blog: Blog): Iterable<string> {
  const texts = [...blog.articles, ...blog.pages]
  const newest = Math.max(
    0,
    ...texts.map(({ published }) => Date.parse(published ?? '') || 0),
  )
  const data = {
    tags: blog.topics.map(({ slug, name, description }) => ({
      ...{ id: slug, slug, name, description },
    })),
    users: blog.authors.map(toUser),
    posts_tags: texts.flatMap((text) => toPairs(text.path, 'tag_id', text.topics)),
    posts_authors: texts.flatMap((text) => toPairs(text.path, 'author_id', text.authors)),
    posts_meta: texts.flatMap(toMeta),
    settings: toSettings(blog),
  }
  const meta = { exported_on: newest, version: '5.0.0' }
  const carried = { version: 1, files: blog.files }
  yield `{"db":[{"${CARRIED_KEY}":${JSON.stringify(carried)},\n"meta":${JSON.stringify(meta)},\n`
  yield `"data":${JSON.stringify(data).slice(0, -1)},\n"posts":[`
  for (const [at, text] of texts.entries())
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(toPost(text))}`
  yield '\n]}}]}\n'
}

function toPost(text: ExportedText) {
  const { path, title, slug, html, published, updated, hero, language, canonicalUrl } =
    text
  return {
    ...{ id: path, uuid: toUuid(text.id), title, slug, html },
    type: path.startsWith('pages/') ? 'page' : 'post',
    // Ghost has no address that is public and in no list: such a text waits for a decision.
    status: text.status === 'public' ? 'published' : 'draft',
    visibility: 'public',
    custom_excerpt: text.description.slice(0, 300) || null,
    ...(published !== undefined && { created_at: published, published_at: published }),
    ...(updated !== undefined && { updated_at: updated }),
    feature_image: hero?.url ?? null,
    locale: language ?? null,
    canonical_url: canonicalUrl ?? null,
  }
}

function toMeta({ path, hero }: ExportedText) {
  return hero ? [{ post_id: path, feature_image_alt: hero.alt }] : []
}

function toPairs(post: string, field: 'tag_id' | 'author_id', slugs: readonly string[]) {
  return slugs.map((slug, at) => ({ post_id: post, [field]: slug, sort_order: at }))
}

function toUser({ slug, name, bio, picture }: Blog['authors'][number]) {
  return {
    ...{ id: slug, slug, name, email: `${slug}@${NOWHERE}` },
    ...{ bio: bio.slice(0, 200) || null, profile_image: picture ?? null },
  }
}

function toSettings({ site }: Blog) {
  const values = {
    ...{ title: site.title, description: site.description },
    ...{ locale: site.language, timezone: site.timeZone },
  }
  return Object.entries(values).map(([key, value]) => ({ key, value }))
}

/** The same for the same id, in the form of RFC 9562 §5.8. */
function toUuid(id: string): string {
  const hex = Buffer.from(hashOf(id)).toString('hex').padEnd(32, '0')
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hex.slice(from, to))
  return `${a}-${b}-8${c}-8${d}-${e}`
}
