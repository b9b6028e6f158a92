// Says what an address that leads nowhere was probably meant to be.
import { once } from '../../text/once.ts'
import { readdirSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

import { findMeantAddress, isHostLike } from '../../site/address/meant-address.ts'
import { decodePath } from '../../site/url.ts'
import { suggestPath } from '../../text/suggest-path.ts'
import type { Database } from '../store/database.ts'
import { listDocumentPages, toDocumentUrl } from '../store/pages.ts'

/** What is there, looked up when the first address leads nowhere. */
export interface Known {
  readonly documents: () => readonly string[]
  /** Decoded site paths. */
  readonly pages: () => readonly string[]
  /** Every file under the content folder. */
  readonly files: () => readonly string[]
}

/** Without a content folder no file is known. */
export function toKnown(db: Database, contentDir: string | undefined): Known {
  return {
    documents: once(() => db.listTexts('select path from document order by path')),
    pages: once(() =>
      listDocumentPages(db).map((page) => decodePath(toDocumentUrl(page))),
    ),
    files: once(() => (contentDir === undefined ? [] : listFiles(contentDir))),
  }
}

function listFiles(contentDir: string): string[] {
  try {
    const options = { recursive: true, withFileTypes: true } as const
    return readdirSync(contentDir, options)
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)))
      .map((path) => path.split(sep).join('/').normalize('NFC'))
      .toSorted()
  } catch {
    // A hint is not worth a failure.
    return []
  }
}

/** `target`: under the content folder, as an address in `source` resolves to it. */
export function toFileRemedy(
  source: string,
  target: string,
  known: Known,
): string | undefined {
  const written = posix.relative(posix.dirname(source), target)
  const meant =
    findMeantAddress(written) ??
    findMeantDocument(source, target, known) ??
    findMeantFile(source, target, known) ??
    (isHostLike(written) ? `https://${written}` : undefined)
  return meant === undefined ? undefined : `did you mean \`${meant}\`?`
}

const PAGE_ENDING = /(?:\/|\/index)?(?:\.(?:html?|php|aspx?|markdown|mdx?))?$/i

// Other engines link to what a document becomes, or to its name alone.
function findMeantDocument(source: string, target: string, known: Known) {
  if (/\.(?!html?$|php$|aspx?$|markdown$|mdx?$)[a-z][a-z0-9]{0,4}$/i.test(target)) return
  const name = target.replace(PAGE_ENDING, '')
  const found =
    known.documents().find((path) => path.replace(PAGE_ENDING, '') === name) ??
    suggestPath(`${name}.md`, known.documents())
  return found === undefined ? undefined : toWritten(source, found)
}

function findMeantFile(source: string, target: string, known: Known) {
  const found = suggestPath(target, known.files())
  if (found === undefined || found === target) return undefined
  return toWritten(source, found)
}

/** An address from the root of the host that names a file. */
export function toRootRemedy(target: string, known: Known): string {
  const files = known.files().filter((path) => /^(?:media|public)\//.test(path))
  const found = suggestPath(`media${target}`, files)
  if (found === undefined) {
    const pattern = `${posix.dirname(target)}/**`.replace('//', '/')
    return `put it at \`media${target}\`, or list \`${pattern}\` under \`outside\` in site.yaml`
  }
  return `did you mean \`${found.replace(/^public(?=\/)/, '').replace(/^media/, '/media')}\`?`
}

/** An address of the site that is no page. */
export function toPageRemedy(target: string, known: Known): string {
  const pages = known.pages()
  const found =
    suggestPath(target, pages) ?? pages.find((page) => target.startsWith(`${page}/`))
  if (found !== undefined) return `did you mean \`${found}\`?`
  const [, first = '', ...rest] = target.split('/')
  const pattern = rest.length === 0 ? `/${first}` : `/${first}/**`
  return `fix the link, or list \`${pattern}\` under \`outside\` in site.yaml if others serve it`
}

/** An address in `source` of a path under the content folder. */
export function toWritten(source: string, path: string): string {
  if (path.startsWith('media/')) return `/${path}`
  const relative = posix.relative(posix.dirname(source), path)
  return relative.startsWith('.') ? relative : `./${relative}`
}
