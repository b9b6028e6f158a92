import sharp from 'sharp'

import { isError } from '../../../../lib/model/diagnostic.ts'
import { listConflictDiagnostics } from '../../../../lib/content/visibility/conflict-diagnostics.ts'
import type { Database } from '../../../../lib/content/store/database.ts'
import { listSourceDiagnostics } from '../../../../lib/content/store/sources.ts'
import type { Fields } from '../../../content/support/documents.ts'
import { type EditedFolder, SITE_FILE, type Written } from './edited-folder.ts'
import { type Changes, type Edit, FILES } from './edits.ts'

/** What every sequence begins with: articles of two authors, a page, a tag, a picture. */
export function writeFirst(content: EditedFolder): void {
  content.clear()
  content.put(SITE_FILE, { fields: {}, body: '' })
  content.put('authors/ann.md', { fields: { name: 'Ann Lee' }, body: 'A writer.\n' })
  content.put('pages/about.md', {
    fields: { title: 'About', aliases: ['/then'] },
    body: '[A](../articles/a.md), [B](/articles/old-b)\n',
  })
  content.put('tags/rust.md', { fields: { title: 'Rust!' }, body: '' })
  writePicture(content, 'one', 9)
  for (const path of ['theme/mark.svg', 'theme/font.woff2'])
    content.putFile(path, FILES[path]?.[0] ?? '')
  for (const [index, name] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].entries()) {
    content.put(`articles/${name}.md`, {
      fields: {
        ...firstFields(name),
        publish_date: `2025-0${1 + (index % 5)}-05`,
        tags: index % 2 === 0 ? ['Rust'] : ['Web Dev', 'Rust'],
        aliases: FIRST_ALIASES[name] ?? [],
      },
      body: 'The first text. [Next](b.md), [then](/then)\n\n![A picture](../media/one.png)\n',
    })
  }
}

/** Two of them have the file of a page, which keeps it as long as it is there. */
const FIRST_ALIASES: Readonly<Record<string, readonly string[]>> = {
  b: ['old-b'],
  d: ['/articles/b.html'],
  e: ['/about.html', '/articles/c.html'],
}

function firstFields(name: string): Fields {
  return {
    title: `Article ${name}`,
    description: `About ${name}`,
    publish_date: '2025-05-01',
    author: 'ann',
  }
}

function writePicture(content: EditedFolder, name: string, width: number): void {
  content.putFile(`media/${name}.png`, width === 9 ? SMALL : LARGE)
}

const draw = (width: number) =>
  sharp({ create: { width, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
const [SMALL, LARGE] = await Promise.all([draw(9), draw(10)])

type FileEdit = Exclude<Edit, { do: 'wait' | 'restart' }>
type Revision = Extract<FileEdit, { do: 'change' | 'write' | 'break' | 'fix' | 'site' }>

/** Does what an edit says; one that finds nothing to do it to does nothing. */
export function apply(content: EditedFolder, edit: FileEdit): void {
  const path = pathOf(content, edit)
  if (path === undefined) return
  switch (edit.do) {
    case 'add': {
      const fields = change(firstFields(edit.name), edit.fields)
      content.put(path, { fields, body: 'A new text.\n' })
      break
    }
    case 'put':
      content.put(path, { fields: edit.fields, body: '[A](../articles/a.md)\n' })
      break
    case 'move':
      content.move(path, `articles/${edit.name}.md`)
      break
    case 'swap':
      content.swap(path, at(content.listArticles(), edit.other) ?? path)
      break
    case 'picture':
      writePicture(content, edit.name, edit.width)
      break
    case 'file':
      content.putFile(path, edit.bytes)
      break
    case 'remove':
    case 'take':
      content.remove(path)
      break
    default: {
      const written = content.documents.get(path)
      if (written !== undefined) content.put(path, revise(written, edit))
    }
  }
}

/** The file that an edit is about. */
function pathOf(content: EditedFolder, edit: FileEdit): string | undefined {
  if ('path' in edit) return edit.path
  if ('article' in edit) return at(content.listArticles(), edit.article)
  if ('document' in edit)
    return at([...content.documents.keys()].toSorted(), edit.document)
  return edit.do === 'add' ? `articles/${edit.name}.md` : SITE_FILE
}

function at(paths: readonly string[], index: number): string | undefined {
  return paths[index % paths.length]
}

function revise(written: Written, edit: Revision): Written {
  switch (edit.do) {
    case 'write':
      return { ...written, body: edit.body }
    case 'break':
      return { ...written, fault: edit.fault }
    case 'fix':
      return toFixed(written)
    case 'change':
    case 'site':
      return { ...written, fields: change(written.fields, edit.fields) }
  }
}

function change(fields: Fields, changes: Changes): Fields {
  const changed: Record<string, Fields[string]> = { ...fields }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete changed[name]
    else changed[name] = value
  }
  return changed
}

function toFixed({ fields, body }: Written): Written {
  return { fields, body }
}

/** Fixes one file after the other, as the messages say. True when there was nothing to do. */
export function fixAll(content: EditedFolder, db: Database): boolean {
  const diagnostics = [
    ...listSourceDiagnostics(db),
    ...listConflictDiagnostics(db),
  ].filter(isError)
  for (const file of new Set(diagnostics.map(({ file }) => file))) fix(content, file)
  return diagnostics.length === 0
}

function fix(content: EditedFolder, path: string): void {
  const written = content.documents.get(path)
  if (written === undefined) return
  if (written.fault !== undefined) {
    content.put(path, toFixed(written))
    return
  }
  const claims = { slug: null, id: null, aliases: null }
  const fields = change(written.fields, claims)
  const isFree = Object.keys(fields).length < Object.keys(written.fields).length
  if (isFree) content.put(path, { ...written, fields })
  else content.remove(path)
}
