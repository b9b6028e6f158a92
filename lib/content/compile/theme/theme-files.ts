// The owner's style sheet, and the folder with what it shows.
import { type Dirent, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { attempt, findRealPath, findRegularFile, isWithin } from '../../../files/look.ts'
import { isPicture, mediaTypeOf } from '../../../http/media-type.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { isEditorFile } from '../../check/index.ts'
import { SITE_FILE } from '../../store/site.ts'
import { toFileDiagnostic } from '../messages.ts'
import { toSignature } from '../scan/scanned-file.ts'

/** The owner's style sheet, under the content folder. */
export const OVERRIDES = 'overrides.css'

/** The folder of style sheets, pictures and fonts. */
export const THEME_FOLDER = 'theme'

/** Whether a change of this path may change how the site looks. */
export function isOfTheme(path: string): boolean {
  if ([SITE_FILE, OVERRIDES, THEME_FOLDER].includes(path)) return true
  return path.startsWith(`${THEME_FOLDER}/`)
}

export interface ThemeFiles {
  readonly hasOverrides: boolean
  /** Of the folder, sorted. */
  readonly paths: readonly string[]
  /** The same until one of the files is written. */
  readonly signature: string
  /** About files that have no use there. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks at them without reading any. `root`: of the content, without links. */
export function scanTheme(root: string): ThemeFiles {
  const found = listFiles(root)
  const paths = found.filter(isUsable)
  const hasOverrides = findRegularFile(join(root, OVERRIDES)) !== undefined
  const signatures = [...(hasOverrides ? [OVERRIDES] : []), ...paths].map((path) => {
    const stats = findRegularFile(join(root, path))
    return `${path} ${stats && toSignature(stats)}`
  })
  const unfit = found.filter((path) => !isUsable(path) && !isOfLicence(path))
  return {
    hasOverrides,
    paths,
    signature: signatures.join('\n'),
    diagnostics: unfit.map((path) =>
      toFileDiagnostic(path, 'theme-file-unfit', { path }),
    ),
  }
}

/** Regular files behind all links, if they lie in the folder. */
function listFiles(root: string): string[] {
  const folder = findRealPath(join(root, THEME_FOLDER))
  if (folder === undefined || !isWithin(root, folder)) return []
  const options = { recursive: true, withFileTypes: true } as const
  const entries = attempt(() => readdirSync(folder, options))
  if (entries instanceof Error) return []
  return entries
    .filter((entry) => !entry.isDirectory() && !isNoise(entry))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => isInside(folder, file))
    .map((file) => `${THEME_FOLDER}/${relative(folder, file).split(sep).join('/')}`)
    .sort()
}

function isNoise({ name }: Dirent): boolean {
  return name.startsWith('.') || isEditorFile(name)
}

function isInside(folder: string, file: string): boolean {
  const real = findRealPath(file)
  return (
    real !== undefined && isWithin(folder, real) && findRegularFile(real) !== undefined
  )
}

function isUsable(path: string): boolean {
  return isStyle(path) || isShown(path)
}

/** A style sheet that another one may import. */
export function isStyle(path: string): boolean {
  return /\.css$/i.test(path)
}

/** What a style sheet may show. */
export function isShown(path: string): boolean {
  return isPicture(path) || mediaTypeOf(path)?.startsWith('font/') === true
}

/** Fonts come with their terms. */
function isOfLicence(path: string): boolean {
  return /\/(?:ofl|fontlog|licen[cs]e|copying|readme)[^/]*$/i.test(path)
}
