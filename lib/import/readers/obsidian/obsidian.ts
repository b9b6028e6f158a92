// A vault of Obsidian: notes that link to one another by their names.
import type { ImportNote, SourceDate } from '../../model/item.ts'
import type { Document } from '../../folders/document.ts'
import type { Blog, Completion, Engine } from '../../folders/engine.ts'
import { findRoot, type Folder, stemOf } from '../../folders/folder.ts'
import {
  completeNote,
  createNoteFinder,
  listNoteTopics,
  placeNote,
} from '../../folders/notes.ts'
import { toReader } from '../../folders/read-blog.ts'
import { readDate } from '../../folders/zone.ts'

const MARK = /(?<=^|\/)\.obsidian\//
const TEXT = /\.md$/i

const ENGINE: Engine = {
  name: 'obsidian',
  label: 'Obsidian',
  findRoot: (source) => findRoot(source, MARK),
  recognise: async () => 0.9,
  open: openBlog,
}

export const obsidian = toReader(ENGINE)

async function openBlog(folder: Folder): Promise<Blog> {
  const isMarked = await marksWhatIsPublic(folder)
  return {
    facts: { roots: [folder.root.replace(/\/$/, '')] },
    people: [],
    syntax: { isWiki: true },
    place: (path) => placeNote(path, TEXT),
    complete: (path, document) => complete(path, document, isMarked),
    ...createNoteFinder(folder, TEXT),
  }
}

const SHOWN = /^(?:dg-)?(?:publish|public|published|share)\s*:\s*["']?(?:true|yes)\b/im

async function marksWhatIsPublic(folder: Folder): Promise<boolean> {
  for (const path of folder.paths) {
    if (!TEXT.test(path)) continue
    const bytes = await folder
      .find(path)
      ?.head()
      .catch(() => undefined)
    const head = new TextDecoder().decode(bytes?.subarray(0, 4096))
    if (SHOWN.test(/^---\r?\n([\s\S]*?)\n---/.exec(head)?.[1] ?? '')) return true
  }
  return false
}

/**
 * A vault is private to begin with. Where notes say that they are public, all others are drafts;
 * where none says so, a date that an author has written is taken for it, and a diary never is.
 */
function complete(path: string, document: Document, isMarked: boolean): Completion {
  const completion = completeNote(path, document, true)
  const topics = listNoteTopics(document)
  const { raw } = document
  const isShown = ['publish', 'public', 'published', 'dg-publish', 'share'].some((name) =>
    /^(?:true|yes)$/i.test(String(raw[name])),
  )
  const isDiary = /^\d{4}-\d\d-\d\d$/.test(stemOf(path)) && !isShown
  const linked = findLinkedDay(raw.date)
  const day = linked !== undefined && { published: linked }
  const isHidden = (isMarked && !isShown) || isDiary
  if (!isHidden && (linked === undefined || isShown))
    return { ...completion, ...day, topics }
  return {
    ...{ ...completion, ...day, topics },
    notes: [isDiary ? DIARY : isHidden ? UNMARKED : LINKED],
    ...(!document.isPrivate && { status: 'draft' }),
  }
}

/** `date: [[2019-05-01]]` is a link to the page of a diary; YAML reads a list in a list. */
function findLinkedDay(value: unknown): SourceDate | undefined {
  const [inner] = Array.isArray(value) ? value : []
  return readDate(Array.isArray(inner) && inner.length === 1 ? inner[0] : undefined)
}

const UNMARKED: ImportNote = {
  ...{ kind: 'guess', rule: 'note-not-public' },
  message: 'Other notes say that they are public, and this one does not: it is a draft',
}

const LINKED: ImportNote = {
  ...{ kind: 'guess', rule: 'note-not-public' },
  message:
    'Its date is a link into a diary, which says when it was written, and no note says that it is public: it is a draft',
}

const DIARY: ImportNote = {
  ...{ kind: 'guess', rule: 'note-not-public' },
  message: 'The name is a day alone, as in a diary: it is a draft',
}
