// Data files of Eleventy, Hugo and Zola that hide the documents beside or below them.
import { join } from 'node:path'

import { attempt } from '../../../files/look.ts'
import { readRegularFileSync } from '../../../files/read-file.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { hidesItself } from '../../check/index.ts'
import { toFileDiagnostic } from '../messages.ts'

const DATA_ENDINGS = [
  '.json',
  '.11tydata.json',
  '.11tydata.js',
  '.11tydata.cjs',
  '.11tydata.mjs',
]

/**
 * Whether a data file hides a document, or all that a folder holds. `cascade` and `draft` of
 * `_index.md` count alike: sooner too much is private than too little.
 */
export function findHidingData(root: string, path: string): Diagnostic | undefined {
  if (folderTypeOf(`${path}/index.md`) === undefined) return undefined
  const data = listDataFiles(path).find((file) => hides(root, file))
  if (data === undefined) return undefined
  return toFileDiagnostic(data, 'file-private:data', { path: data })
}

/** Whether a change of this file may hide or show others. */
export function isHidingData(path: string): boolean {
  return /(?:\/_index\.md|\.json|\.11tydata\.[cm]?js)$/.test(path)
}

function listDataFiles(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.endsWith('.md')) {
    return DATA_ENDINGS.map((ending) => path.slice(0, -'.md'.length) + ending)
  }
  return ['_index.md', ...DATA_ENDINGS.map((ending) => name + ending)].map(
    (file) => `${path}/${file}`,
  )
}

// A script can decide in ways that its text does not tell: a word of them is enough.
const SCRIPT_SIGN = /draft|eleventyExcludeFromCollections|permalink\W{1,9}false/i

// `build` of Hugo is a mapping of its own, which a look at single lines does not see.
const NEVER_RENDERED = /^[ \t-]{0,20}["']?render["']?[ \t]{0,9}[:=][ \t]{0,9}["']?never/m

const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)\r?\n[\s\S]{0,16384}?\n(?:---|\+\+\+)/

function hides(root: string, file: string): boolean {
  const bytes = attempt(() => readRegularFileSync(join(root, file)))
  if (bytes instanceof Error) return false
  const text = bytes.toString()
  if (/\.[cm]?js$/.test(file)) return SCRIPT_SIGN.test(text)
  // JSON and `cascade: { draft: true }` have several fields on a line.
  const fields = FRONT_MATTER.exec(text)?.[0] ?? text
  const lines = fields.replace(/[{}[\],]+/g, '\n')
  return hidesItself(lines) || NEVER_RENDERED.test(lines)
}
