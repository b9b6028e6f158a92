// Decides what a deletion of an article takes along, before any file changes.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { readRegularFileSync } from '../../../files/read-file.ts'
import { CommandError } from '../../../model/command-error.ts'
import { toArticlePath, type Move } from '../../references/move.ts'
import type { Removable } from '../../references/removal.ts'
import { listBeside, ownsFolder } from '../beside.ts'
import type { ArticleIndex, Place } from '../rename/plan.ts'
import { readText } from '../rename/relink.ts'
import { renderSuccessor } from './successor.ts'

export interface DeletionIndex extends ArticleIndex {
  findRemovable(path: string): Removable | undefined
}

/** An article that takes the addresses of the deleted one. */
export interface Succession {
  readonly path: string
  readonly text: string
  /** Links go as in a move to its file. */
  readonly move: Move
}

export interface DeletionPlan {
  /** What goes: the article first, then files that nobody else refers to. */
  readonly files: readonly string[]
  /** Files of its folder that others refer to. */
  readonly stays: readonly string[]
  /** Other documents that link to it. */
  readonly linkedFrom: readonly string[]
  readonly succession: Succession | undefined
}

/**
 * `path`: of an article, with or without errors. `successor`: path or slug of another, which takes
 * its addresses. Throws `CommandError` with what is in its way.
 */
export function planDeletion(
  index: DeletionIndex,
  { contentDir, siteUrl }: Place,
  { path, successor }: { readonly path: string; readonly successor: string | undefined },
): DeletionPlan {
  const broken = index.listBroken().filter((file) => file !== path)
  const article = index.findRemovable(path)
  if (!article) {
    if (successor !== undefined) throw new CommandError(NO_ADDRESS.replace('{}', path))
    return { files: [path], stays: [], linkedFrom: [], succession: undefined }
  }
  const { linkedFrom, sharedFiles } = article
  const mentioned = broken.map((file) => readText(contentDir, file)).join('\n')
  const isFree = (file: string) =>
    !sharedFiles.includes(file) && !mentioned.includes(nameOf(file))
  const beside = listOwn(contentDir, article)
  const files = [path, ...beside.filter(isFree)]
  const stays = beside.filter((file) => !isFree(file))
  const siteUrls = [article.siteUrl, siteUrl ?? article.siteUrl]
  const succession =
    successor === undefined
      ? undefined
      : planSuccession(index, contentDir, article, { successor, siteUrls })
  return { files, stays, linkedFrom, succession }
}

const NO_ADDRESS =
  '{} has errors, so its address is not known: delete it without an article in its place.'

/** All files of a folder that is the article's alone; else those that it alone refers to. */
function listOwn(contentDir: string, { path, ownFiles }: Removable): string[] {
  if (ownsFolder(contentDir, path))
    return listBeside(contentDir, path).map((name) => join(dirname(path), name))
  return ownFiles.filter((file) => existsSync(join(contentDir, file)))
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

function planSuccession(
  index: DeletionIndex,
  contentDir: string,
  article: Removable,
  { successor, siteUrls }: { successor: string; siteUrls: readonly string[] },
): Succession {
  const next = index.findRemovable(index.findMovable(successor)?.path ?? '')
  if (!next || index.listBroken().includes(next.path))
    throw new CommandError(`No valid article at ${toArticlePath(successor)}.`)
  if (next.path === article.path)
    throw new CommandError('An article can not take its own place: name another one.')
  const written = readRegularFileSync(join(contentDir, next.path)).toString()
  const text = renderSuccessor(written, next, article)
  if (text === undefined) {
    throw new CommandError(
      `${next.path} has \`aliases\` in a form that only its author can change.`,
    )
  }
  const [from, to] = [article.path, next.path]
  const move = { from, to, oldSlug: article.slug, newSlug: next.slug, siteUrls }
  return { path: next.path, text, move }
}
