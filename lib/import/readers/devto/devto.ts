// dev.to: the export of an account, and answers of its API.
import { readHeadText, readTextOrReason } from '../../input/damaged.ts'
import type { LeftOut, SourceRecord } from '../../model/record.ts'
import type { Reader } from '../../model/reader.ts'
import { type Source, type SourceFile, SourceError } from '../../model/source.ts'
import { type Fields, listFields, parseFields, textOf } from '../../values/json-fields.ts'
import { toAuthor, toItem } from './article.ts'

/** Columns of an article that no other engine has. */
const SIGNS =
  /"(?:cached_tag_list|published_from_feed|positive_reactions_count|public_reactions_count|crossposted_at)"\s*:/
const MAX_HEADS = 20

export const devto: Reader = {
  name: 'devto',
  label: 'dev.to (JSON)',
  recognise: async (source) => ((await findArticles(source)).length > 0 ? 0.95 : 0),
  read,
}

async function findArticles({ kind, files }: Source): Promise<readonly SourceFile[]> {
  const candidates = files.filter(
    ({ path }) => kind === 'file' || /^[^/]+\.json$/.test(path),
  )
  const found: SourceFile[] = []
  for (const file of candidates.slice(0, MAX_HEADS)) {
    const head = await readHeadText(file)
    if (/^\s*[[{]/.test(head) && SIGNS.test(head) && !isComments(file)) found.push(file)
  }
  return found
}

function isComments({ path }: SourceFile): boolean {
  return /(?:^|\/)comments\.json$/.test(path)
}

async function* read(source: Source): AsyncIterable<SourceRecord> {
  const files = await findArticles(source)
  const known = new Set<string>()
  yield* source.files.filter(isComments).map(toLeftComments)
  for (const file of files) {
    const text = await readTextOrReason(file)
    const articles = typeof text === 'string' ? parseArticles(text, file.path) : text
    if ('type' in articles && files.length === 1) throw new SourceError(articles.reason)
    if ('type' in articles) yield articles
    else yield* listRecords(articles, file.path, known)
  }
}

/** The export holds what the account wrote below articles of others. */
function toLeftComments({ path }: SourceFile): LeftOut {
  const reason = 'Comments of the account on articles of others.'
  const left = { type: 'left-out', key: path, place: path, title: path } as const
  return { ...left, what: 'comments', reason }
}

function parseArticles(text: string, path: string): readonly Fields[] | LeftOut {
  try {
    const json: unknown = JSON.parse(text)
    const single = parseFields(json)
    return single ? [single] : listFields(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const reason = `${path}: is not whole JSON. Download the file or export again.`
    const left = { type: 'left-out', key: path, place: path, title: path } as const
    return { ...left, what: 'damaged file', reason }
  }
}

function* listRecords(
  articles: readonly Fields[],
  path: string,
  known: Set<string>,
): Iterable<SourceRecord> {
  for (const [index, article] of articles.entries()) {
    const author = toAuthor(article)
    if (author && !known.has(`person ${author.key}`)) yield author
    if (author) known.add(`person ${author.key}`)
    const item = toItem(article, path)
    const isCopy = item !== undefined && known.has(item.key)
    if (item) known.add(item.key)
    if (item && !isCopy) yield item
    else yield toLeftArticle(article, `${path}: article ${index + 1}`, isCopy)
  }
}

function toLeftArticle(article: Fields, place: string, isCopy: boolean): LeftOut {
  const title = textOf(article, 'title')
  const reason = isCopy
    ? 'The export has this article twice: the first counts.'
    : 'The entry has no text. Use the export of the account, or /api/articles/me/all.'
  const what = isCopy ? 'copy' : 'article without text'
  return { type: 'left-out', key: place, place, title, what, reason }
}
