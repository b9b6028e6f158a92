// Blogger: the classic export (Atom), and Google Takeout since 2018.
import type { Repair, SourceRecord, Topic } from '../../model/record.ts'
import type { ReadOptions, Reader } from '../../model/reader.ts'
import { type Source, type SourceFile, SourceError } from '../../model/source.ts'
import { readElements } from '../../input/xml.ts'

import { type Album, openAlbum } from './album.ts'
import { listBlogFiles, listForeignFiles } from './blog-files.ts'
import { type BlogFacts, readBlogFacts, toSiteFacts } from './blog-facts.ts'
import { toComment } from './comment.ts'
import { isEntry, parseEntry } from './entry.ts'
import { toItem } from './to-item.ts'
import { toLeftOut, whyLeftOut } from './left-out.ts'

export const blogger: Reader = {
  name: 'blogger',
  label: 'Blogger (Atom or Takeout)',
  recognise: async (source) => ((await listBlogFiles(source)).length > 0 ? 1 : 0),
  read,
}

async function* read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord> {
  const files = await listBlogFiles(source)
  if (files.length === 0) throw new SourceError(formatNothing(source))
  yield* listForeignFiles(source)
  const blogs: BlogFacts[] = []
  for (const file of files) blogs.push(await readBlogFacts(file, source))
  // The site is that of the blog with the most articles.
  const [main] = blogs.toSorted((a, b) => b.articles - a.articles)
  if (main) yield toSiteFacts(main)
  const album = openAlbum(source)
  const seen = new Set<string>()
  const isAlone = files.length === 1
  for (const [at, file] of files.entries()) {
    const facts = blogs[at]
    if (facts) yield* readBlog(file, facts, { options, album, seen, isAlone })
  }
}

interface Context {
  readonly options: ReadOptions
  readonly album: Album
  /** Ids of entries: two parts of a Takeout may hold one blog. */
  readonly seen: Set<string>
  readonly isAlone: boolean
}

const REPETITION = { what: 'repetition', reason: 'the archive has it twice' }

async function* readBlog(
  file: SourceFile,
  facts: BlogFacts,
  context: Context,
): AsyncIterable<SourceRecord> {
  const repairs: Repair[] = []
  const topics = new Map<string, Topic>()
  const report = (repair: Repair) => repairs.push(repair)
  if (!context.isAlone) yield toBlogNote(file, facts)
  for await (const element of readElements(file, isEntry, report)) {
    yield* repairs.splice(0)
    const entry = parseEntry(element, `${file.path}:${element.line}`)
    const reason = context.seen.has(entry.id) ? REPETITION : whyLeftOut(entry)
    context.seen.add(entry.id)
    if (reason) yield toLeftOut(entry, reason)
    else if (entry.kind === 'comment') yield toComment(entry)
    else {
      const html = context.album.bringHome(entry.html)
      const item = toItem({ ...entry, html }, facts, context.options)
      for (const name of item.topics) topics.set(name, toTopic(name, facts))
      yield item
    }
  }
  yield* repairs
  yield* topics.values()
}

function toTopic(name: string, { url = '' }: BlogFacts): Topic {
  const path = `/search/label/${encodeURIComponent(name)}`
  return { type: 'topic', name, addresses: [url.replace(/\/+$/, '') + path] }
}

/** A Takeout holds every blog of a person. */
function toBlogNote(file: SourceFile, { title = '', articles }: BlogFacts): Repair {
  return {
    type: 'repair',
    place: file.path,
    rule: 'several-blogs',
    message: `The archive holds several blogs. This one, ${title || 'without a title'}, has ${articles} articles and pages: they are read as well. To bring home one blog alone, import its feed.atom.`,
  }
}

function formatNothing({ name }: Source): string {
  return `${name}: holds no blog of Blogger. Give the file blog-DATE.xml of «Back up content», or the archive of Google Takeout with Blogger/Blogs/NAME/feed.atom.`
}
