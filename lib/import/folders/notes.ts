// Texts in a folder without an engine: notes, and Markdown from anywhere.
import { toAddress } from './addresses.ts'
import type { Document } from './document.ts'
import { type Completion, NOTHING, type Place } from './engine.ts'
import { findText, listTexts } from './fields.ts'
import { type Folder, folderOf, joinPath, stemOf } from './folder.ts'
import { listOldAddresses } from './old-addresses.ts'
import { findNameSign } from './items/status.ts'
import { readDate } from './zone.ts'

const OTHER_TEXT = /\.(?:org|rst|adoc|asciidoc|textile|ipynb|tex|canvas|excalidraw)$/i

/** `texts` says which files are read; hidden folders hold what programs keep for themselves. */
export function placeNote(path: string, texts: RegExp): Place {
  if (/(?:^|\/)(?:\.|node_modules\/|__MACOSX\/)/.test(path)) return NOTHING
  if (OTHER_TEXT.test(path)) {
    const reason =
      'Only Markdown and plain text are read: save it as one of them, and import again'
    return { as: 'left-out', what: 'other format', reason, isNamed: true }
  }
  if (!texts.test(path) || /\.excalidraw\.md$/i.test(path)) return NOTHING
  const sign = findNameSign(path)
  if (sign === 'template')
    return { as: 'left-out', what: 'template', reason: 'New texts are made of it' }
  if (sign === 'repository')
    return {
      as: 'left-out',
      what: 'file of the repository',
      reason: 'It is for those who work on the folder',
    }
  return { as: 'article' }
}

/** The name of a file is the title of a note that has none, and a day in it the date. */
export function completeNote(
  path: string,
  { raw, fields, body }: Document,
  hasTitles: boolean,
): Completion {
  const stem = stemOf(path)
  const published = readDate(fields.publish_date) ?? readDate(raw.created)
  const name = stem.replace(/^\d{4}-\d\d-\d\d[-_. ]*/, '')
  const permalink = findText(raw, 'permalink', 'url', 'path')
  const old = hasTitles ? [] : listOldAddresses(raw)
  const isTitle = hasTitles || /[\s\p{Lu}]/u.test(name)
  const isEmpty = body.trim() === '' && findText(raw, 'title') === undefined
  return {
    addresses: [permalink ?? [], old]
      .flat()
      .map((each) => (/^https?:/.test(each) ? each : toAddress(undefined, each))),
    slug:
      findText(raw, 'slug')?.replace(/^.*\//, '') ||
      (/^index$/i.test(stem) ? stemOf(`${folderOf(path).slice(0, -1)}.md`) : name) ||
      stem,
    ...(published !== undefined && { published }),
    ...(isTitle &&
      name !== '' &&
      !/^index$/i.test(name) && { title: name.replace(/[-_]+/g, ' ') }),
    ...(isEmpty && { leftOut: { what: 'empty file', reason: 'It has no text' } }),
  }
}

/** Notes and files by their paths, and by their names alone where one is meant. */
export function createNoteFinder(folder: Folder, texts: RegExp) {
  const byName = new Map<string, string>()
  for (const path of folder.paths) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    for (const key of [name, ...(texts.test(path) ? [stemOf(path)] : [])]) {
      const folded = key.toLowerCase()
      // The one nearest to the top is meant, as in Obsidian.
      const known = byName.get(folded)
      if (known === undefined || depthOf(path) < depthOf(known)) byName.set(folded, path)
    }
  }
  const find = (target: string, from: string): string | undefined => {
    const name = target.replace(/^\//, '')
    const paths = [name, joinPath(folderOf(from), target)].flatMap((path) => [
      path,
      `${path}.md`,
    ])
    const path = paths.find((each) => folder.has(each))
    return path ?? byName.get(name.slice(name.lastIndexOf('/') + 1).toLowerCase())
  }
  const isText = (path: string | undefined) => path !== undefined && texts.test(path)
  return {
    findTarget: (target: string, from: string) => {
      const path = find(target, from)
      return isText(path) ? path : undefined
    },
    findFile: (target: string, from: string) => {
      const path = find(target, from)
      return isText(path) ? undefined : path
    },
  }
}

function depthOf(path: string): number {
  return path.split('/').length
}

const TAG = /(?<=^|\s)#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)/gu

/** Topics of the fields, and `#tags` in the text outside of code. */
export function listNoteTopics({ fields, body }: Document): string[] {
  const text = body.replace(/```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|^#{1,6}\s.*$/gm, '')
  const tags = [...text.matchAll(TAG)].map(([, tag = '']) => tag)
  const seen = new Set<string>()
  return [...listTexts(fields.tags), ...tags].filter((tag) => {
    const key = tag.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}
