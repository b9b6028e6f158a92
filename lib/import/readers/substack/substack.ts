// Substack: the archive of «Export your data».
import { readRows } from '../../input/rows.ts'
import type { LeftOut, Repair, SourceRecord } from '../../model/record.ts'
import type { Reader } from '../../model/reader.ts'
import { type Source, type SourceFile, SourceError } from '../../model/source.ts'

import { Posts } from './posts.ts'
import { type PostRow, parseRow, toUnlistedRow } from './row.ts'
import { toSubscribers } from './subscriber-files.ts'
import { type SubstackSite, findSite } from './site.ts'
import { toItem } from './to-item.ts'

export const substack: Reader = {
  name: 'substack',
  label: 'Substack (zip)',
  async recognise(source) {
    const { list, files } = new Posts(source)
    if (list === undefined) return files.length > 0 ? 0.7 : 0
    const [header = ''] = Buffer.from(await list.head())
      .toString()
      .split('\n')
    return /\bpost_id\b.*\bis_published\b/i.test(header) ? 1 : 0
  },
  read,
}

async function* read(source: Source): AsyncIterable<SourceRecord> {
  const posts = new Posts(source)
  const { list } = posts
  if (list === undefined && posts.files.length === 0)
    throw new SourceError(
      `${source.name}: holds no posts.csv and no posts. Give the archive of «Settings → Export your data» as it is.`,
    )
  yield* toSubscribers(source)
  const site = await findSite(source, posts.files)
  yield site.facts
  if (list !== undefined) yield* readList(list, posts, site)
  for (const file of posts.listUntaken())
    yield await toItem(toUnlistedRow(file.path), { file, site, place: file.path })
}

async function* readList(
  list: SourceFile,
  posts: Posts,
  site: SubstackSite,
): AsyncIterable<SourceRecord> {
  const repairs: Repair[] = []
  const seen = new Set<string>()
  for await (const { fields, line } of readRows(list, (repair) => repairs.push(repair))) {
    yield* repairs.splice(0)
    const row = parseRow(fields, line)
    const place = `${list.path}:${line}`
    if (seen.has(row.key)) yield toRepetition(row, place)
    else yield await toItem(row, { file: posts.take(row), site, place })
    seen.add(row.key)
  }
  yield* repairs
}

function toRepetition({ key, title }: PostRow, place: string): LeftOut {
  const reason = 'posts.csv has this post twice'
  return {
    ...{ type: 'left-out', key: `${key} again`, place },
    ...{ title: title || key, what: 'repetition', reason },
  }
}
