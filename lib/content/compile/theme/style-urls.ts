// Where the addresses in an owner's style sheets lead.
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { ImportKind, OnLoadResult, OnResolveResult, PartialMessage } from 'esbuild'

import { findRealPath, findRegularFile, isWithin } from '../../../files/look.ts'
import { mediaTypeOf } from '../../../http/media-type.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import { decodePath } from '../../../site/url.ts'
import { suggestPath } from '../../../text/suggest-path.ts'
import { readMediaBytes } from '../media/read-media.ts'
import { toViolation } from '../messages.ts'
import { isShown, isStyle, OVERRIDES, THEME_FOLDER } from './theme-files.ts'

export interface StyleUrl {
  readonly root: string
  /** As it is written. */
  readonly path: string
  /** Absolute; that of the entry has no folder. */
  readonly importer: string
  readonly kind: ImportKind
  /** Paths of files that there are. */
  readonly known: readonly string[]
}

export function resolveStyleUrl(url: StyleUrl): OnResolveResult {
  const { root, path, importer, kind } = url
  if (importer === '<stdin>') return { path: realpathSync(join(root, OVERRIDES)) }
  // Part of the sheet itself: a picture in its address, or an element of the page.
  if (/^(?:data:|#)/i.test(path) && kind === 'url-token') return { path, external: true }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path))
    return toError(toViolation('style-address:host', { path }))
  const written = decodePath(path.replace(/[?#].*$/s, ''))
  const found = findFile(root, join(dirname(importer), written))
  if (found === undefined || path.startsWith('/')) return toError(toMissing(url, written))
  if (kind === 'import-rule' ? isStyle(found) : isShown(found)) {
    return { path: found, suffix: path.slice(path.search(/[?#]|$/)) }
  }
  return toError(toViolation('style-address:kind', { path }))
}

/** Behind all links, in the theme folder. */
function findFile(root: string, file: string): string | undefined {
  const folder = findRealPath(join(root, THEME_FOLDER))
  const real = findRealPath(file)
  if (folder === undefined || real === undefined || !isWithin(root, folder))
    return undefined
  return isWithin(folder, real) && findRegularFile(real) ? real : undefined
}

function toMissing(
  { root, path, importer, known }: StyleUrl,
  written: string,
): Violation {
  const from = dirname(importer)
  const wanted = path.startsWith('/')
    ? written.slice(1)
    : relative(root, join(from, written)).split(sep).join('/')
  const near = suggestPath(wanted, known)
  const meant = near && relative(from, join(root, near)).split(sep).join('/')
  const remedy = meant
    ? `did you mean \`${meant}\`?`
    : 'put it there, or remove the address'
  return toViolation('style-address', { path, remedy })
}

/** Pictures as they are published anywhere: without what they tell, and what would run. */
export async function loadStyleFile(root: string, file: string): Promise<OnLoadResult> {
  if (isStyle(file)) return { contents: await readFile(file, 'utf8'), loader: 'css' }
  const path = relative(root, file).split(sep).join('/')
  const type = mediaTypeOf(path) ?? ''
  const contents = await readMediaBytes(root, path, type).catch(() => undefined)
  if (contents !== undefined) return { contents, loader: 'file' }
  return { errors: [toMessage(toViolation('style-address:unreadable', { path }))] }
}

function toError(violation: Violation): OnResolveResult {
  return { errors: [toMessage(violation)] }
}

function toMessage(violation: Violation): PartialMessage {
  return { text: violation.message, detail: violation }
}
