// Decides what a rename of an article does, before any file changes.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { CommandError } from '../../../model/command-error.ts'
import { folderTypeOf, slugOf } from '../../../site/document-slug.ts'
import { toSiblingSlug } from '../../../site/shapes/dated.ts'
import { type Movable, type Move, toArticlePath } from '../../references/move.ts'
import { isFolderIndex, ownsFolder } from '../beside.ts'

/** What the store knows of articles, as its one writer has it. */
export interface ArticleIndex {
  findMovable(named: string): Movable | undefined
  /** Files that have an error of their own. */
  listBroken(): string[]
}

export interface Place {
  readonly contentDir: string
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
}

export interface RenamePlan {
  readonly id: string
  readonly move: Move & { readonly isFolder: boolean }
  /** Paths of other documents that link to the article, and of all other files. */
  readonly linkedFrom: readonly string[]
  readonly others: readonly string[]
  readonly broken: readonly string[]
}

/**
 * `from`: a slug or path of an article, `to`: a new slug, or a path under `articles/`. Throws
 * `CommandError` with what is in its way.
 */
export function planRename(
  index: ArticleIndex,
  { contentDir, siteUrl }: Place,
  names: { readonly from: string; readonly to: string },
): RenamePlan {
  const broken = index.listBroken()
  const article = index.findMovable(names.from)
  if (!article || broken.includes(article.path)) {
    throw new CommandError(
      `No valid article at ${toArticlePath(names.from)}. Name its file, and run \`npm run check\`.`,
    )
  }
  const { path: from, id, slug: oldSlug, linkedFrom, others } = article
  const to = toTargetPath(from, names.to)
  const newSlug = toNewSlug(article, to)
  const isFolder = movesFolder(contentDir, from, to)
  const taken = isFolder ? dirname(to) : to
  if (existsSync(join(contentDir, taken)))
    throw new CommandError(`${taken} already exists.`)
  const owner = newSlug === oldSlug ? undefined : index.findMovable(newSlug)?.path
  if (owner !== undefined && owner !== from)
    throw new CommandError(`${owner} has the address of ${to} already.`)
  const siteUrls = [article.siteUrl, siteUrl ?? article.siteUrl]
  const move = { from, to, oldSlug, newSlug, isFolder, siteUrls }
  return { id, move, linkedFrom, others, broken }
}

/** An article with a folder keeps one, unless a file is named. */
export function toTargetPath(from: string, named: string): string {
  const to = toArticlePath(named)
  const isNamed = /\.md$|(?:^|\/)index$/.test(named)
  return from.endsWith('/index.md') && !isNamed ? to.replace(/\.md$/, '/index.md') : to
}

function toNewSlug({ slug: oldSlug, isSlugFromPath }: Movable, to: string): string {
  const slug = slugOf(to, {})
  if (folderTypeOf(to) !== 'article' || slug === undefined) {
    throw new CommandError(
      `${to} is not a valid name for an article: use letters, digits, - _ and .`,
    )
  }
  return isSlugFromPath ? toSiblingSlug(oldSlug, slug) : oldSlug
}

/** Whether the folder goes as a whole: not with other articles in it, nor into itself. */
function movesFolder(contentDir: string, from: string, to: string): boolean {
  const [old, folder] = [dirname(from), dirname(to)]
  if (!isFolderIndex(to) || `${folder}/`.startsWith(`${old}/`)) return false
  return ownsFolder(contentDir, from)
}
