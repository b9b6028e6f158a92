// Reads the folder of any engine: every file once, as an item, a topic or a count.
import { toFileAddress, toItemAddress } from '../model/address.ts'
import type { Item } from '../model/item.ts'
import type { SourceRecord } from '../model/record.ts'
import type { Reader } from '../model/reader.ts'
import { type Source, type SourceFile, SourceError } from '../model/source.ts'
import { toBody } from './body/to-body.ts'
import { readDocument } from './document.ts'
import type { Blog, Engine, Place } from './engine.ts'
import { joinPath, folderOf, type Folder, openFolder, stemOf } from './folder.ts'
import { toItem } from './items/item.ts'
import { LeftOutCounts } from './items/left-out.ts'
import { mergeDefaults } from './merge-defaults.ts'
import { isHtml, keepSection, withPageTitle } from './titles.ts'

/** The reader of an engine. */
export function toReader(engine: Engine): Reader {
  return {
    name: engine.name,
    label: engine.label,
    recognise: async (source) =>
      engine.findRoot(source) === undefined ? 0 : engine.recognise(source),
    read: (source) => readBlog(engine, source),
  }
}

async function* readBlog(engine: Engine, source: Source): AsyncGenerator<SourceRecord> {
  const root = engine.findRoot(source)
  if (root === undefined) {
    const message = `${source.name}: no folder of ${engine.label} is in it: name the folder that its configuration lies in`
    throw new SourceError(message)
  }
  const folder = openFolder(source, root)
  const blog = await engine.open(folder)
  yield { type: 'site', ...blog.facts }
  yield* blog.people
  const counts = new LeftOutCounts()
  for (const path of folder.paths) {
    const file = folder.find(path)
    const place = blog.place(path)
    if (!file || place.as === 'nothing') continue
    if (place.as === 'left-out') {
      if (place.isNamed) yield toLeftOut(path, file, place)
      else counts.add(place.what, place.reason, file.path)
    } else yield* readFile({ blog, folder, path, file, place }, counts)
  }
  yield* counts.records()
}

interface FileInput {
  readonly blog: Blog
  readonly folder: Folder
  readonly path: string
  readonly file: SourceFile
  readonly place: Extract<Place, { readonly as: 'article' | 'page' | 'topic' }>
}

async function* readFile(
  input: FileInput,
  counts: LeftOutCounts,
): AsyncGenerator<SourceRecord> {
  const { blog, folder, path, file, place } = input
  const text = await folder.read(path)
  if (text === undefined) {
    const reason =
      'The file is larger than 4 MB or can not be read: split it, or save it as UTF-8'
    yield toLeftOut(path, file, { what: 'unreadable file', reason })
    return
  }
  const { kind, document, completion } = complete(text, input)
  if (place.as === 'topic') {
    const topic = blog.toTopic?.(path, document)
    if (topic) yield topic
    else counts.add('list page', 'It has no text of its own', file.path)
    return
  }
  if (completion.leftOut) {
    const { what, reason } = completion.leftOut
    counts.add(what, reason, file.path)
    return
  }
  const { body, notes } = toBody(document.body, {
    ...blog.syntax,
    isHtml: isHtml(path),
    line: document.bodyLine,
    findAddress: (target) => findAddress(target, input),
  })
  const source = { kind, key: path, file: file.path, document, completion, body } as const
  yield toItem({ ...source, bodyNotes: notes })
}

/** Fields of a page are fewer: what turns out to be an article is read as one. */
function complete(text: string, { blog, path, place }: FileInput) {
  const readAs = (kind: Item['kind']) => {
    const written = readDocument(kind, nameOf(path), text)
    const document = mergeDefaults(written, place.defaults)
    const completion = withPageTitle(blog.complete(path, document, kind), path, document)
    return { kind, document: keepSection(document, completion), completion }
  }
  const first = readAs(place.as === 'page' ? 'page' : 'article')
  const kind = first.completion.kind ?? first.kind
  return kind === 'article' && first.kind === 'page' ? readAs(kind) : first
}

/** A day may stand in the name of the folder: `2019-05-01-tide/index.md`. */
function nameOf(path: string): string {
  const stem = stemOf(path)
  return /^index(?:\.|$)/.test(stem) ? stemOf(`${folderOf(path).slice(0, -1)}.md`) : stem
}

function findAddress(target: string, { blog, folder, path }: FileInput) {
  const key = blog.findTarget(target, path)
  if (key !== undefined) return toItemAddress(key)
  const name = target.replace(/^\//, '')
  const beside = joinPath(folderOf(path), target)
  const found =
    [name, beside].find((each) => folder.has(each)) ?? blog.findFile?.(target, path)
  return found === undefined ? undefined : toFileAddress(folder.root + found)
}

function toLeftOut(
  path: string,
  file: SourceFile,
  { what, reason }: { readonly what: string; readonly reason: string },
): SourceRecord {
  const title = path.slice(path.lastIndexOf('/') + 1)
  return { type: 'left-out', key: path, place: file.path, title, what, reason }
}
