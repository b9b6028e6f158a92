// Ghost (JSON): exports of 0.4 to 6, alone or beside the pictures of the blog.
import { readTextOrReason } from '../../input/damaged.ts'
import type { SourceRecord } from '../../model/record.ts'
import type { Reader, ReadOptions } from '../../model/reader.ts'
import { type Source, SourceError } from '../../model/source.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { findExports } from './find-exports.ts'
import { countLeftTables } from './left-tables.ts'
import { parseExport } from './parse-export.ts'
import { toLeftPerson, toPerson, toPersonKey } from './people.ts'
import { toItem, toKey } from './post-item.ts'
import { type Routes, toRoutes } from './routes/routes.ts'
import { toSiteFacts } from './site-facts.ts'
import type { Tables } from './tables.ts'
import { isInternal, toLeftTag, toTopic } from './topics.ts'

const ROUTES = /^(?:.*\/)?routes\.yaml$/
const PICTURES = /^((?:.*\/)?)content\/(?:images|media|files)\//

export const ghost: Reader = {
  name: 'ghost',
  label: 'Ghost (JSON)',
  recognise: async (source) => ((await findExports(source)).length > 0 ? 0.95 : 0),
  read,
}

async function* read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord> {
  const files = await findExports(source)
  const routesFile = source.files.find(({ path }) => ROUTES.test(path))
  const routesText = routesFile ? await readTextOrReason(routesFile) : ''
  const root = source.files.flatMap(({ path }) => PICTURES.exec(path)?.[1] ?? [])[0]
  const known = new Set<string>()
  for (const file of files) {
    const tables = parseExport(await readTextOrReason(file), file.path)
    if ('type' in tables) {
      if (files.length === 1) throw new SourceError(tables.reason)
      yield tables
      continue
    }
    const routes = toRoutes(typeof routesText === 'string' ? routesText : '', tables)
    yield toSiteFacts(tables, routes, root?.replace(/\/$/, ''))
    yield* listRecords(tables, routes, options, known)
  }
}

/** `known` are keys of all exports before this one: of a row that comes again, the first counts. */
function* listRecords(
  tables: Tables,
  routes: Routes,
  { updated }: ReadOptions,
  known: Set<string>,
): Iterable<SourceRecord> {
  yield* countLeftTables(tables)
  yield* listPeople(tables, routes, known)
  yield* listTopics(tables, routes, known)
  for (const post of tables.posts) {
    const item = toItem(post, { tables, routes, updated })
    if (isNew(`post ${toKey(post)}`, known)) yield item
    else yield toCopy(item.title, item.place)
  }
}

function isNew(key: string, known: Set<string>): boolean {
  const size = known.size
  return known.add(key).size > size
}

function toCopy(title: string, place: string): SourceRecord {
  const reason = 'The export has this post twice: the first counts.'
  return { type: 'left-out', key: `${place} again`, place, title, what: 'copy', reason }
}

function* listPeople(
  tables: Tables,
  routes: Routes,
  known: Set<string>,
): Iterable<SourceRecord> {
  const writers = tables.posts.flatMap((post) => tables.authorsOf(post))
  for (const user of new Set(writers)) {
    if (!isNew(`person ${toPersonKey(user)}`, known)) continue
    yield toPerson(user, textOf(user, 'slug') ? [routes.authorAddress(user)] : [])
  }
  for (const user of tables.allUsers) {
    if (isNew(`person ${toPersonKey(user)}`, known)) yield toLeftPerson(user, tables.path)
  }
}

function* listTopics(
  tables: Tables,
  routes: Routes,
  known: Set<string>,
): Iterable<SourceRecord> {
  const used = new Set(tables.posts.flatMap((post) => tables.tagsOf(post)))
  const others = tables.allTags.filter((tag) => !used.has(tag))
  for (const tag of [...used, ...others] satisfies Fields[]) {
    if (!isNew(`tag ${textOf(tag, 'id') || textOf(tag, 'slug')}`, known)) continue
    if (isInternal(tag) || !used.has(tag)) yield toLeftTag(tag, tables.path)
    else yield toTopic(tag, textOf(tag, 'slug') ? [routes.tagAddress(tag)] : [])
  }
}
