// Lists the files of `public/`, which are published as they are.
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { attempt, findRealPath, isWithin, lookAt } from '../../../files/look.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { isEditorFile, unreadableDiagnostic } from '../../check/index.ts'
import { PUBLIC_FOLDER } from '../../store/public-files.ts'
import { brokenLinkDiagnostic, isBrokenLink, toSignature } from '../scan/scanned-file.ts'
import { isTooDeep } from '../scan/depth.ts'
import { toFileDiagnostic } from '../messages.ts'
import { isPrivateInPublic } from './private-file.ts'

interface FoundFile {
  /** Under the content folder: `public/CNAME`. */
  readonly path: string
  /** Absolute, behind all links. */
  readonly file: string
  readonly signature: string
}

export interface PublicScan {
  readonly files: readonly FoundFile[]
  /** Every folder, absolute: what a watcher has to watch. */
  readonly directories: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Paths that could not be looked at: what was there is not known to be gone. */
  readonly unreadable: readonly string[]
}

/** Looks at every file, those with a leading dot too, without reading any. `root`: without links. */
export function scanPublic(contentRoot: string): PublicScan {
  const walk = new Walk(contentRoot)
  walk.scanRoot()
  return walk
}

class Walk implements PublicScan {
  readonly files: FoundFile[] = []
  readonly directories: string[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly unreadable: string[] = []
  readonly #contentRoot: string
  /** Behind all links; nothing outside of it is published. */
  #root = ''
  /** Real paths of folders: a link to a folder above would lead round for ever. */
  readonly #seen = new Set<string>()
  readonly #leftOut: string[] = []

  constructor(contentRoot: string) {
    this.#contentRoot = contentRoot
  }

  scanRoot(): void {
    const named = join(this.#contentRoot, PUBLIC_FOLDER)
    const root = findRealPath(named)
    if (root === undefined || !isWithin(this.#contentRoot, root)) return
    this.#root = root
    this.#scanFolder(PUBLIC_FOLDER, root)
    this.#nameLeftOut()
  }

  #scanFolder(path: string, real: string): void {
    if (this.#seen.has(real) || isTooDeep(this.diagnostics, path)) return
    this.#seen.add(real)
    const entries = attempt(() => readdirSync(real, { withFileTypes: true }))
    if (entries instanceof Error) {
      this.#refuse(path, entries)
      return
    }
    this.directories.push(join(this.#contentRoot, path))
    for (const entry of entries.toSorted(byName)) {
      if (isLeftOut(entry.name)) this.#leftOut.push(`${path}/${entry.name}`)
      else if (isPrivateInPublic(entry.name) && !UNUSABLE_NAME.test(entry.name))
        this.#namePrivate(`${path}/${entry.name}`)
      else this.#scanEntry(`${path}/${entry.name}`, entry)
    }
  }

  #scanEntry(path: string, entry: Dirent): void {
    const real = findRealPath(join(this.#contentRoot, path))
    const stats = lookAt(join(this.#contentRoot, path))
    if (UNUSABLE_NAME.test(entry.name)) {
      this.diagnostics.push(toFileDiagnostic(path, 'public-file-name', { path }))
    } else if (entry.isSymbolicLink() && isBrokenLink(stats)) {
      this.unreadable.push(path)
      this.diagnostics.push(brokenLinkDiagnostic(path))
    } else if (stats instanceof Error || real === undefined) {
      this.#refuse(path, stats)
    } else if (!isWithin(this.#root, real)) {
      this.diagnostics.push(toFileDiagnostic(path, 'file-outside:public', {}))
    } else if (stats.isDirectory()) {
      this.#scanFolder(path, real)
    } else if (stats.isFile()) {
      this.files.push({ path, file: real, signature: toSignature(stats) })
    } else {
      this.diagnostics.push(toFileDiagnostic(path, 'public-file-special', { path }))
    }
  }

  #namePrivate(path: string): void {
    this.diagnostics.push(toFileDiagnostic(path, 'public-file-private', { path }))
  }

  #refuse(path: string, error: unknown): void {
    this.unreadable.push(path)
    this.diagnostics.push(unreadableDiagnostic(path, error))
  }

  #nameLeftOut(): void {
    const [first, ...others] = this.#leftOut
    if (first === undefined) return
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    const values = { names: `\`${first}\`${more}` }
    this.diagnostics.push(toFileDiagnostic(first, 'public-file-left-out', values))
  }
}

// A backslash is a slash to browsers; U+FFFD stands for a name that is no UTF-8.
const UNUSABLE_NAME = /[\u0000-\u001f\u007f\\\ufffd]|^\.imprint/

/** What versioning, editors and file managers leave: never meant for readers. */
const LEFT_OUT =
  /^\.(?:git|svn|hg|gitignore|gitattributes|gitmodules|localized|directory)$/

function isLeftOut(name: string): boolean {
  return LEFT_OUT.test(name) || isEditorFile(name)
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}
