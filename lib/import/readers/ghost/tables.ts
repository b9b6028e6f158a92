// The tables of an export of Ghost, with the rows that belong to a post.
import { type Fields, listFields, parseFields, textOf } from '../../values/json-fields.ts'

export interface Tables {
  /** The file they come from. */
  readonly path: string
  readonly data: Fields
  readonly posts: readonly Fields[]
  readonly allTags: readonly Fields[]
  readonly allUsers: readonly Fields[]
  readonly settings: ReadonlyMap<string, string>
  metaOf(post: Fields): Fields | undefined
  /** In the order of the editor, internal ones too. */
  tagsOf(post: Fields): readonly Fields[]
  authorsOf(post: Fields): readonly Fields[]
}

/**
 * `{db: [{meta, data}]}`, `{meta, data}` and answers of Ghost's API. Undefined for JSON without
 * posts.
 */
export function parseTables(json: unknown, path: string): Tables | undefined {
  const root = parseFields(json)
  const [inner] = listFields(root?.db)
  const top = inner ?? parseFields(root?.db) ?? root
  const data = parseFields(top?.data) ?? top
  if (!data || !Array.isArray(data.posts)) return undefined
  const meta = groupBy(listFields(data.posts_meta), 'post_id')
  return {
    ...{ path, data, posts: listFields(data.posts), allTags: listFields(data.tags) },
    allUsers: listFields(data.users),
    settings: toSettings(data.settings),
    metaOf: (post) => meta.get(textOf(post, 'id'))?.[0],
    tagsOf: linked(data, 'tags', 'tag_id'),
    authorsOf: authors(data),
  }
}

function toSettings(rows: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(parseFields(rows) ?? {})
  if (entries.length > 0) {
    return new Map(entries.map(([key, value]) => [key, toSetting(value)]))
  }
  return new Map(
    listFields(rows).map((row) => [textOf(row, 'key'), toSetting(row.value)]),
  )
}

/** Lists are JSON in a text; the answers of the API have them as they are. */
function toSetting(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Rows by a table between: `posts_tags` of `tags`; in answers of the API, lists in the post. */
function linked(data: Fields, table: string, column: string) {
  const rows = new Map(listFields(data[table]).map((row) => [textOf(row, 'id'), row]))
  const links = groupBy(listFields(data[`posts_${table}`]), 'post_id')
  return (post: Fields): readonly Fields[] => {
    const own = listFields(post[table])
    if (own.length > 0) return own
    return (links.get(textOf(post, 'id')) ?? [])
      .toSorted((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))
      .map((link) => rows.get(textOf(link, column)))
      .filter((row) => row !== undefined)
  }
}

function authors(data: Fields): Tables['authorsOf'] {
  const users = new Map(listFields(data.users).map((user) => [textOf(user, 'id'), user]))
  const several = linked({ ...data, authors: data.users }, 'authors', 'author_id')
  return (post) => {
    const found = several(post)
    const single = users.get(textOf(post, 'author_id')) ?? parseFields(post.author)
    return found.length > 0 || !single ? found : [single]
  }
}

function groupBy(rows: readonly Fields[], column: string): Map<string, Fields[]> {
  const groups = new Map<string, Fields[]>()
  for (const row of rows) {
    const key = textOf(row, column)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
