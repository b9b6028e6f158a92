// A post of Medium as an article, or as what is left out.
import { toPlainText } from '../../values/plain-text.ts'
import { toSourceDate } from '../../values/source-date.ts'
import type { ImportNote, Item, Status } from '../../model/item.ts'
import type { LeftOut, Person } from '../../model/record.ts'
import { hasClass } from './elements.ts'
import { findTitle, toPostBody } from './post-body.ts'
import { parsePostPage, type PostPage } from './post-page.ts'
import { toPerson, toPersonKey } from './profile.ts'

export interface PostContext {
  readonly path: string
  readonly ids: ReadonlySet<string>
  readonly replies: boolean
  /** Keys of posts before this one: a copy of a page has the key of its path. */
  readonly known: ReadonlySet<string>
}

const PERMALINK = 'https://medium.com/p/'

export interface PostRecords {
  readonly post: Item | LeftOut
  readonly writer?: Person
}

/** The slug, and the id that ends every address of a story. */
const CANONICAL = /\/(?:([^/?#]*)-)?([0-9a-f]{8,16})$/
const FILE_ID = /(?:^|[/_-])([0-9a-f]{8,16})\.html?$/

/** Undefined for a name without the id of a post. */
export function findPostId(path: string): string | undefined {
  return FILE_ID.exec(path)?.[1]
}

/** The post, and the writer that its page names. */
export function toPostRecords(html: string, context: PostContext): PostRecords {
  const page = parsePostPage(html)
  const post = toPost(page, context)
  const author = post.type === 'item' ? page?.author : undefined
  const writer = author && toPerson(author.name, author.href)
  return { post, ...(writer && { writer }) }
}

function toPost(page: PostPage | undefined, context: PostContext): Item | LeftOut {
  const left = { type: 'left-out', key: context.path, place: context.path } as const
  if (!page) {
    const reason = 'The page holds no text of a post. Export again if one is missing.'
    return { ...left, title: context.path, what: 'other page', reason }
  }
  const likeness = isDraft(page, context) ? 'article' : compareToReply(page)
  if (likeness === 'reply' && !context.replies) {
    const reason = 'A reply to somebody else. Add --replies to import replies.'
    return { ...left, title: page.title, what: 'reply', reason }
  }
  return toItem(page, context, likeness)
}

type Likeness = 'article' | 'unsure' | 'reply'

/**
 * Replies have no heading: their title is the beginning of their text. So has an article
 * whose author wrote none, but a reply has neither sections nor headings.
 */
function compareToReply(page: PostPage): Likeness {
  const { body, elements, html, title } = page
  if (elements.some((element) => hasClass(element, 'graf--title'))) return 'article'
  const text = toLetters(toPlainText(html.slice(body.open.end, body.innerEnd)))
  if (!text.startsWith(toLetters(title.replace(/…$/, '')))) return 'article'
  const sections = elements.filter((element) => hasClass(element, 'section--body'))
  const isParted = elements.some(({ open }) => /^h[1-6]$/.test(open.name))
  if (sections.length > 1 || isParted) return 'article'
  return elements.some(({ open }) => open.name === 'figure') ? 'unsure' : 'reply'
}

function toLetters(text: string): string {
  return text.replace(/\s+/g, '')
}

function isDraft({ canonical, published }: PostPage, { path }: PostContext): boolean {
  return /(?:^|\/)draft_[^/]*$/.test(path) || (!canonical && !published)
}

function findId({ permalink, canonical }: PostPage, path: string): string | undefined {
  return (
    permalink?.slice(PERMALINK.length) ??
    CANONICAL.exec(canonical ?? '')?.[2] ??
    findPostId(path)
  )
}

function toItem(page: PostPage, context: PostContext, likeness: Likeness): Item {
  const { path, ids } = context
  const id = findId(page, path)
  const key = id === undefined || context.known.has(id) ? path : id
  const { html, subtitle, hero } = toPostBody(page, ids)
  const published = toSourceDate(page.published ?? '', 'Z')
  const status: Status =
    isDraft(page, context) || likeness === 'unsure' ? 'draft' : 'public'
  return {
    ...{ type: 'item', kind: 'article', key, place: path, file: path },
    ...{ title: page.title, status },
    ...(key === id && { guid: PERMALINK + id }),
    ...toAddresses(page, key === id ? [PERMALINK + id] : []),
    ...toSubtitle(page, subtitle),
    ...(published && { published }),
    ...(hero && { hero }),
    authors: page.author ? [toPersonKey(page.author.href) ?? page.author.name] : [],
    topics: page.tags,
    body: { form: 'html', text: html },
    notes: toNotes(page, likeness),
  }
}

/** An address of another kind is where the text was first: Medium keeps it for imported ones. */
function toAddresses(
  { canonical }: PostPage,
  permalinks: readonly string[],
): Pick<Item, 'addresses' | 'slug' | 'canonicalUrl'> {
  if (!canonical) return { addresses: permalinks }
  const [own, slug] = CANONICAL.exec(canonical) ?? []
  if (!own) return { addresses: permalinks, canonicalUrl: canonical }
  return { addresses: [canonical, ...permalinks], ...(slug && { slug }) }
}

/** Where the author chose none, the field holds the first words of the text. */
function toSubtitle(
  { body, html, subtitle }: PostPage,
  written: string | undefined,
): Pick<Item, 'subtitle' | 'description'> {
  if (written) return { subtitle: written }
  const text = toLetters(toPlainText(html.slice(body.open.end, body.innerEnd)))
  const isOwn = !/…$/.test(subtitle) && !text.includes(toLetters(subtitle))
  return subtitle && isOwn ? { description: subtitle } : {}
}

function toNotes(page: PostPage, likeness: Likeness): ImportNote[] {
  if (likeness === 'unsure') {
    const message =
      'The post has no title: it may be a reply. It is a draft; publish it if it is an article.'
    return [{ kind: 'guess', rule: 'reply-or-article', message }]
  }
  const isMarked = page.elements.some((element) => hasClass(element, 'graf--title'))
  if (isMarked || !findTitle(page)) return []
  const message = 'The first paragraph was the title, so it is left out of the text.'
  return [{ kind: 'guess', rule: 'title-from-text', message }]
}
