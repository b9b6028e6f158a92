// Data files of Eleventy, Hugo, Lume, Quarto and Zola that hide the documents beside or below them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { attempt } from '../../../files/look.ts'
import { readRegularFileSync } from '../../../files/read-file.ts'
import { codeOf } from '../../../files/system-error.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { checkFile, hidesItself } from '../../check/index.ts'
import { toFileDiagnostic } from '../messages.ts'

const DATA_ENDINGS = [
  '.json',
  '.11tydata.json',
  '.11tydata.js',
  '.11tydata.cjs',
  '.11tydata.mjs',
]

/** Files of any folder: `_index.en.md` of Hugo is of one language, and hides all the same. */
const FOLDER_DATA =
  /^(?:index\.md|_index(?:\.[\w-]{1,20})?\.md|_metadata\.ya?ml|_data\.(?:json|ya?ml|[cm]?[jt]s))$/

/**
 * Whether a data file hides a document, or all that a folder holds. `cascade` and `draft` of
 * `_index.md` count alike: sooner too much is private than too little. One that is half written
 * may hide, too. `names` are those of the folder that it lies in, where they are known: to try
 * each file costs more than all else of a scan.
 */
export function findHidingData(
  root: string,
  path: string,
  names?: ReadonlySet<string>,
): Diagnostic | undefined {
  if (folderTypeOf(`${path}/index.md`) === undefined) return undefined
  for (const data of listDataFiles(root, path, names)) {
    const bytes = attempt(() => readRegularFileSync(join(root, data)))
    if (bytes instanceof Error && ABSENCES.has(codeOf(bytes) ?? '')) continue
    const isRead = !(bytes instanceof Error) && isReadable(data, bytes)
    if (!isRead) return toFileDiagnostic(data, 'file-private:half', { path: data })
    if (hides(data, bytes.toString()))
      return toFileDiagnostic(data, 'file-private:data', { path: data })
  }
  return undefined
}

const ABSENCES = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'])

/** Whether a change of this file may hide or show others. */
export function isHidingData(root: string, path: string): boolean {
  const slash = path.lastIndexOf('/')
  if (/\.json$|\.11tydata\.[cm]?js$/.test(path)) return true
  if (!FOLDER_DATA.test(path.slice(slash + 1))) return false
  return (
    !path.endsWith('/index.md') || listFolderData(root, path.slice(0, slash)).length > 0
  )
}

function listDataFiles(
  root: string,
  path: string,
  names?: ReadonlySet<string>,
): string[] {
  const slash = path.lastIndexOf('/') + 1
  const name = path.slice(slash)
  if (path.endsWith('.md')) {
    const stem = name.slice(0, -'.md'.length)
    const beside = DATA_ENDINGS.map((ending) => stem + ending)
    return beside
      .filter((file) => names?.has(file) ?? true)
      .map((file) => path.slice(0, slash) + file)
  }
  const within = [...listFolderData(root, path), ...DATA_ENDINGS.map((end) => name + end)]
  return within.map((file) => `${path}/${file}`)
}

function listFolderData(root: string, path: string): string[] {
  const names = attempt(() => readdirSync(join(root, path)))
  if (names instanceof Error) return []
  // An article in a folder of its own has no pages beside it.
  const isAlone = names.filter((name) => name.endsWith('.md')).length < 2
  return names.filter(
    (name) => FOLDER_DATA.test(name) && !(isAlone && name === 'index.md'),
  )
}

/** Faults after which nothing is known of what the fields say. */
const UNREAD = /^(?:yaml-syntax|front-matter-(?!missing)|file-encoding)/

function isReadable(file: string, bytes: Buffer): boolean {
  if (/\/index\.md$|\.[cm]?[jt]s$/.test(file)) return true
  const text = bytes.toString().replace(/^\uFEFF/, '')
  if (file.endsWith('.json')) return !(attempt(() => JSON.parse(text)) instanceof Error)
  const asDocument = file.endsWith('.md') ? bytes : Buffer.from(`---\n${text}\n---\n`)
  const { diagnostics } = checkFile('articles/data.md', asDocument)
  return !diagnostics.some(({ rule }) => UNREAD.test(rule))
}

// A script can decide in ways that its text does not tell: a word of them is enough.
const SCRIPT_SIGNS: readonly RegExp[] = [
  /draft|eleventyExcludeFromCollections|permalink\W{1,9}false/i,
  // `permalink: (data) => …` may be false, too.
  /permalink["']?\s{0,9}(?:\(|[:=]\s{0,9}[^\s"'`])[\s\S]{0,16384}\bfalse\b/,
]

// `build` of Hugo is a mapping of its own, which a look at single lines does not see.
const NEVER_RENDERED = /^[ \t-]{0,20}["']?render["']?[ \t]{0,9}[:=][ \t]{0,9}["']?never/m

/** The pages beside a headless one are parts of it. */
const HEADLESS = /^[ \t]{0,20}["']?headless["']?[ \t]{0,9}[:=][ \t]{0,9}["']?true/im

const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)\r?\n[\s\S]{0,16384}?\n(?:---|\+\+\+)/

function hides(file: string, text: string): boolean {
  // JSON and `cascade: { draft: true }` have several fields on a line.
  const fields = FRONT_MATTER.exec(text)?.[0] ?? text
  const lines = fields.replace(/[{}[\],]+/g, '\n')
  if (file.endsWith('/index.md')) return HEADLESS.test(lines)
  if (/\.[cm]?[jt]s$/.test(file) && SCRIPT_SIGNS.some((sign) => sign.test(text)))
    return true
  return hidesItself(lines) || NEVER_RENDERED.test(lines) || cascadesDate(lines)
}

const CASCADED =
  /^[ \t-]{0,20}["']?(?:(expiryDate|unpublishDate)|(?:publishDate|pubdate|published|date))["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(\d{4}-\d\d-\d\d)/gim

/** A day of all that lies below: any end, which nothing here could wait for, and one to come. */
function cascadesDate(lines: string): boolean {
  const start = lines.search(/^[ \t]{0,20}["']?cascade\b/m)
  if (start === -1) return false
  const today = new Date().toISOString()
  return [...lines.slice(start).matchAll(CASCADED)].some(
    ([, end, day = '']) => end !== undefined || day > today,
  )
}
