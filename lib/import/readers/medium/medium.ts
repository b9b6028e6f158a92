// Medium (zip): the export that its settings offer, packed or not.
import { readHeadText, readTextOrReason } from '../../input/damaged.ts'
import type { Person, SourceRecord } from '../../model/record.ts'
import type { Reader, ReadOptions } from '../../model/reader.ts'
import type { Source, SourceFile } from '../../model/source.ts'
import { countOtherFiles } from './other-files.ts'
import { findPostId, toPostRecords } from './post-item.ts'
import { parseProfile } from './profile.ts'

const POST = /^(?:.*\/)?posts\/[^/]+\.html?$/
const MAX_HEADS = 5

export const medium: Reader = {
  name: 'medium',
  label: 'Medium (zip)',
  recognise,
  read,
}

async function recognise({ kind, files }: Source): Promise<number> {
  const pages = files.filter(({ path }) => kind === 'file' || POST.test(path))
  for (const page of pages.slice(0, MAX_HEADS)) {
    const head = await readHeadText(page)
    const isPost = head.includes('class="h-entry"') && head.includes('data-field="body"')
    if (isPost) return 0.95
  }
  return 0
}

async function* read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord> {
  const posts = source.files.filter(
    ({ path }) => source.kind === 'file' || POST.test(path),
  )
  const root = source.kind === 'file' ? '' : rootOf(posts)
  const profiles = source.files.filter(({ path }) =>
    [`${root}profile/profile.html`, `${root}profile/about.html`].includes(path),
  )
  yield* countOtherFiles(
    source.files.filter((file) => !posts.includes(file) && !profiles.includes(file)),
    root,
  )
  const person = await readProfile(profiles)
  if (person) yield person
  yield* readPosts(posts, options.replies, new Set(person ? [person.key] : []))
}

function rootOf(posts: readonly SourceFile[]): string {
  const path = posts[0]?.path ?? ''
  return path.slice(0, path.lastIndexOf('posts/'))
}

async function readProfile(files: readonly SourceFile[]): Promise<Person | undefined> {
  const textOf = async (name: string) => {
    const file = files.find(({ path }) => path.endsWith(name))
    const text = file && (await readTextOrReason(file))
    return typeof text === 'string' ? text : ''
  }
  return parseProfile(await textOf('profile.html'), await textOf('about.html'))
}

async function* readPosts(
  posts: readonly SourceFile[],
  replies: boolean,
  people: Set<string>,
): AsyncIterable<SourceRecord> {
  const ids = new Set(posts.flatMap(({ path }) => findPostId(path) ?? []))
  const known = new Set<string>()
  for (const post of posts) {
    const context = { path: post.path, ids, replies, known }
    const text = await readTextOrReason(post)
    const { post: record, writer } =
      typeof text === 'string'
        ? toPostRecords(text, context)
        : { post: text, writer: undefined }
    if (writer && !people.has(writer.key)) yield writer
    if (writer) people.add(writer.key)
    known.add(record.key)
    yield record
  }
}
