// Hashnode: the export of a blog (JSON), and backups in a repository.
import { readHeadText, readTextOrReason } from '../../input/damaged.ts'
import type { LeftOut, SiteFacts, SourceRecord } from '../../model/record.ts'
import type { Reader } from '../../model/reader.ts'
import { type Source, type SourceFile, SourceError } from '../../model/source.ts'
import { type Fields, listFields, parseFields, textOf } from '../../values/json-fields.ts'
import { CUID_NAME, toBackupItem } from './backup-file.ts'
import { toItem } from './exported-post.ts'
import { LinkCount } from './link-count.ts'

const MAX_HEADS = 20
const JSON_SIGNS = /"(?:contentMarkdown|cuid)"\s*:/
const FILE_SIGNS = /^(?:cuid: *["']?c[a-z0-9]{20,30}|domain: *\S+\.hashnode\.dev)/m
/** Files of a repository for those who work on it. */
const OTHERS = /(?:^|\/)(?:readme|license|changelog|contributing)\.md$/i

export const hashnode: Reader = {
  name: 'hashnode',
  label: 'Hashnode (JSON or backup)',
  recognise: async (source) => {
    if ((await findExports(source)).length > 0) return 0.95
    return (await isBackup(source)) ? 0.9 : 0
  },
  read,
}

async function findExports({ kind, files }: Source): Promise<readonly SourceFile[]> {
  const candidates = files.filter(
    ({ path }) => kind === 'file' || /^[^/]+\.json$/.test(path),
  )
  const found: SourceFile[] = []
  for (const file of candidates.slice(0, MAX_HEADS)) {
    const head = await readHeadText(file)
    if (/^\s*[[{]/.test(head) && JSON_SIGNS.test(head)) found.push(file)
  }
  return found
}

/** By fields that no other engine has; old backups by the names of their files alone. */
async function isBackup(source: Source): Promise<boolean> {
  const texts = listTexts(source)
  for (const file of texts.slice(0, MAX_HEADS)) {
    const [, fields = ''] =
      /^---\r?\n([\s\S]*?)\r?\n---/.exec(await readHeadText(file)) ?? []
    if (FILE_SIGNS.test(fields)) return true
  }
  return texts.length > 0 && texts.every(({ path }) => CUID_NAME.test(path))
}

function listTexts({ files }: Source): readonly SourceFile[] {
  return files.filter(({ path }) => /\.md$/i.test(path) && !OTHERS.test(path))
}

/** Posts of Hashnode lie at `/slug`. */
const SITE: SiteFacts = {
  ...{ type: 'site', shape: '/:slug', trailingSlash: false },
  others: ['/rss.xml'],
}

async function* read(source: Source): AsyncIterable<SourceRecord> {
  const exports = await findExports(source)
  const host = await findHost(exports.length > 0 ? [] : listTexts(source))
  yield host ? { ...SITE, url: `https://${host}` } : SITE
  const known = new Set<string>()
  for (const file of exports) {
    const text = await readTextOrReason(file)
    const records = typeof text === 'string' ? parseExport(text, file.path) : text
    if ('type' in records && exports.length === 1) throw new SourceError(records.reason)
    const list = 'type' in records ? [records] : records
    for (const record of list) yield withoutCopy(record, known)
  }
  if (exports.length === 0) yield* readBackup(source, known)
}

/** Reads all files once more: none of them names the blog. */
async function findHost(files: readonly SourceFile[]): Promise<string | undefined> {
  const links = new LinkCount()
  for (const file of files) {
    const text = await readTextOrReason(file)
    if (typeof text !== 'string') continue
    const [, slug = ''] = /^slug: *["']?([\w-]+)/m.exec(text) ?? []
    links.add(slug, text)
  }
  return links.findHost()
}

async function* readBackup(
  source: Source,
  known: Set<string>,
): AsyncIterable<SourceRecord> {
  yield* source.files.filter(({ path }) => OTHERS.test(path)).map(toLeftFile)
  for (const file of listTexts(source)) {
    const text = await readTextOrReason(file)
    if (typeof text === 'string') yield withoutCopy(toBackupItem(text, file.path), known)
    else yield text
  }
}

function parseExport(text: string, path: string): readonly SourceRecord[] | LeftOut {
  try {
    const json: unknown = JSON.parse(text)
    const root = parseFields(json)
    const posts = root ? listFields(root.posts) : listFields(json)
    const single = root && textOf(root, 'contentMarkdown') ? [root] : []
    const drafts = listFields(root?.drafts)
    return [
      ...[...posts, ...single].map((post: Fields) => toItem(post, path, false)),
      ...drafts.map((post) => toItem(post, path, true)),
    ]
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const reason = `${path}: is not whole JSON. Download the file or export again.`
    const left = { type: 'left-out', key: path, place: path, title: path } as const
    return { ...left, what: 'damaged file', reason }
  }
}

function withoutCopy(record: SourceRecord, known: Set<string>): SourceRecord {
  if (record.type !== 'item' || !known.has(record.key)) {
    if (record.type === 'item') known.add(record.key)
    return record
  }
  const { place, title } = record
  const reason = 'The source has this post twice: the first counts.'
  return { type: 'left-out', key: `${place} again`, place, title, what: 'copy', reason }
}

function toLeftFile({ path }: SourceFile): LeftOut {
  const reason = 'For those who work on the repository.'
  const left = { type: 'left-out', key: path, place: path, title: path } as const
  return { ...left, what: 'other file', reason }
}
