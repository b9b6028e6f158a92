// A post of an export of Hashnode (JSON).
import type { Item, Status } from '../../model/item.ts'
import { type Fields, listFields, parseFields, textOf } from '../../values/json-fields.ts'
import { toOneLine, toPlainText } from '../../values/plain-text.ts'
import { cleanMarkdown } from './clean-markdown.ts'
import { toHashnodeDate } from './hashnode-date.ts'

export function toItem(post: Fields, path: string, isDraft: boolean): Item {
  const key =
    textOf(post, 'cuid') ||
    textOf(post, '_id') ||
    textOf(post, 'id') ||
    textOf(post, 'slug')
  const markdown =
    textOf(post, 'contentMarkdown') || textOf(parseFields(post.content), 'markdown')
  const { text, notes } = cleanMarkdown(markdown)
  const html = textOf(post, 'content') || textOf(parseFields(post.content), 'html')
  const slug = textOf(post, 'slug')
  return {
    ...{ type: 'item', kind: 'article', key, place: `${path}: post ${key}` },
    title: toOneLine(textOf(post, 'title')),
    status: toStatus(post, isDraft),
    addresses: toAddresses(post),
    authors: toAuthors(post),
    topics: toTopics(post),
    body: markdown ? { form: 'markdown', text } : { form: 'html', text: html },
    ...(slug && { slug }),
    ...toDates(post),
    ...toTexts(post),
    notes,
  }
}

function toStatus(post: Fields, isDraft: boolean): Status {
  const isOff =
    post.isActive === false || post.isDraft === true || post.published === false
  const isPrivate = post.isPrivate === true || textOf(post, 'visibility') === 'private'
  if (isPrivate) return 'private'
  return isDraft || isOff ? 'draft' : 'public'
}

/** Hashnode had posts at its own address before blogs had one. */
function toAddresses(post: Fields): readonly string[] {
  const slug = textOf(post, 'slug')
  const cuid = textOf(post, 'cuid')
  const url = textOf(post, 'url')
  if (!slug) return []
  const first = url || `/${slug}`
  return cuid ? [first, `https://hashnode.com/post/${slug}-${cuid}`] : [first]
}

/** An id is no name: exports hold one or the other. */
function toAuthors(post: Fields): readonly string[] {
  const authors = [post.author, ...listFields(post.coAuthors)].map(parseFields)
  return authors.map((author) => toOneLine(textOf(author, 'name'))).filter(Boolean)
}

function toTopics(post: Fields): readonly string[] {
  const tags: readonly unknown[] = Array.isArray(post.tags) ? post.tags : []
  const names = tags.map((tag) =>
    typeof tag === 'string'
      ? tag
      : textOf(parseFields(tag), 'name') || textOf(parseFields(tag), 'slug'),
  )
  return names
    .map(toOneLine)
    .filter((name) => name !== '' && !/^[0-9a-f]{24}$/.test(name))
}

function toDates(post: Fields): Pick<Item, 'published' | 'created'> {
  const of = (name: string) => toHashnodeDate(textOf(post, name))
  const published = of('dateAdded') ?? of('publishedAt')
  const created = of('createdAt')
  return { ...(published && { published }), ...(created && { created }) }
}

/** `brief` is the first words of the text unless the author wrote one. */
function toTexts(
  post: Fields,
): Pick<Item, 'subtitle' | 'description' | 'series' | 'hero' | 'canonicalUrl'> {
  const subtitle = toOneLine(textOf(post, 'subtitle'))
  const description = toPlainText(
    textOf(post, 'metaDescription') || textOf(parseFields(post.seo), 'description'),
  )
  const series = toOneLine(textOf(parseFields(post.series), 'name'))
  const cover = textOf(post, 'coverImage') || textOf(parseFields(post.coverImage), 'url')
  const canonicalUrl = textOf(post, 'originalArticleURL') || textOf(post, 'canonicalUrl')
  return {
    ...(subtitle && { subtitle }),
    ...(description && { description }),
    ...(series && { series }),
    ...(cover && { hero: { url: cover } }),
    ...(canonicalUrl && { canonicalUrl }),
  }
}
