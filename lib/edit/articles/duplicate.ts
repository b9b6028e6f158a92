// The operation `duplicate`: a new draft that begins as a copy of an article.
import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

import { listBeside, ownsFolder } from '../../content/articles/beside.ts'
import { toTargetPath } from '../../content/articles/rename/plan.ts'
import type { Move } from '../../content/references/move.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { findText } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  refusal,
} from '../../model/edit/operation.ts'
import { makeArticleId } from '../../site/new-article/new-fields.ts'
import { folderTypeOf, slugOf } from '../../site/document-slug.ts'
import { hashBytes } from '../../text/hash.ts'
import { parseNameLanguage } from '../../text/language/file-name.ts'
import { LosslessError } from '../lossless/index.ts'
import {
  type ArticleCompiler,
  type ArticleSettings,
  openArticle,
} from './article-request.ts'
import { MESSAGES, REMEDIES } from './messages.ts'
import { renderDuplicate, toMove } from './moved-text.ts'
import { refuseTarget } from './rename.ts'
import { titleOf } from './title.ts'

/** `to`: a slug or path as of `rename`, else the next free number. `title`: another one. */
export function openDuplicate(settings: ArticleSettings): EditOperation {
  const { contentDir, compiler, onChanged } = settings
  return openArticle(settings, ({ place: { path }, found, request: { user, body } }) => {
    const named = findText(body, 'to')?.trim()
    const to = named
      ? toTargetPath(path, named)
      : findFreePath(compiler, contentDir, path)
    const refused = refuseName(compiler, to) ?? refuseTarget(contentDir, to)
    if (refused) return refused
    const isFolder = to.endsWith('/index.md') && ownsFolder(contentDir, path)
    const move = toMove(path, to, isFolder)
    const copy = { id: makeArticleId(), title: findText(body, 'title') }
    const bytes = attemptRender(() => renderDuplicate(found.bytes, move, copy))
    if (!(bytes instanceof Uint8Array)) return bytes
    const paths = [to, ...copyBeside(contentDir, move)]
    replaceFile(join(contentDir, to), bytes)
    const title = titleOf(to, bytes)
    onChanged({ user, operation: 'duplicate', path: to, title, paths })
    return { status: 200, json: { path: to, hash: hashBytes(bytes) } }
  })
}

/** Beside the original, with a number: a name with `copy` is one of a sync program. */
function findFreePath(
  compiler: ArticleCompiler,
  contentDir: string,
  path: string,
): string {
  const { stem } = parseNameLanguage(path)
  const ending = path.slice(stem.length)
  for (let number = 2; ; number += 1) {
    const candidate = `${stem}-${number}`
    const isTaken = [candidate, `${candidate}.md`, `${candidate}${ending}`].some((name) =>
      existsSync(join(contentDir, name)),
    )
    if (!isTaken && !hasOwner(compiler, candidate + ending)) return candidate + ending
  }
}

function refuseName(compiler: ArticleCompiler, to: string): EditAnswer | undefined {
  if (folderTypeOf(to) !== 'article' || slugOf(to, {}) === undefined)
    return refusal(422, MESSAGES.badName(to), REMEDIES.otherName)
  return hasOwner(compiler, to)
    ? refusal(422, MESSAGES.taken(to), REMEDIES.otherName)
    : undefined
}

function hasOwner(compiler: ArticleCompiler, path: string): boolean {
  const slug = slugOf(path, {})
  return slug !== undefined && compiler.findMovable(slug) !== undefined
}

function attemptRender(work: () => Uint8Array): Uint8Array | EditAnswer {
  try {
    return work()
  } catch (error) {
    if (error instanceof LosslessError) return refusal(422, error.message)
    throw error
  }
}

/** Copies the files of a folder of its own. Returns their new paths. */
function copyBeside(contentDir: string, { from, to, isFolder }: Move): string[] {
  if (!isFolder) return []
  const folder = join(contentDir, dirname(to))
  try {
    return listBeside(contentDir, from).map((name) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      const mode = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE
      copyFileSync(join(contentDir, dirname(from), name), join(folder, name), mode)
      return posix.join(posix.dirname(to), name)
    })
  } catch (error) {
    // The folder is new: half of a copy would be in the way of the next.
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
