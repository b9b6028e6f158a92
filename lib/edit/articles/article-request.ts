// Carries out a request about one article, with the store up to date and nothing compiled meanwhile.
import type { DeletionIndex } from '../../content/articles/delete/plan.ts'
import { CommandError } from '../../model/command-error.ts'
import { findText } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  type EditRequest,
  type EditUser,
  refusal,
} from '../../model/edit/operation.ts'
import { folderTypeOf } from '../../site/document-slug.ts'
import { isAnswer, type OnDisk, readOnDisk, toConflict } from '../bridge/on-disk.ts'
import { findPlace, isPlace, type Place } from '../bridge/place.ts'
import { MESSAGES, REMEDIES } from './messages.ts'

/** The one writer of the store. */
export interface ArticleCompiler extends DeletionIndex {
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
  publishSnapshot(now: Date): unknown
}

/** An operation that has changed files. */
export interface ArticleChange {
  readonly user: EditUser
  readonly operation: 'rename' | 'duplicate' | 'delete' | 'undelete'
  /** Where the article is, or was. */
  readonly path: string
  readonly title: string
  /** All files that it wrote or removed. */
  readonly paths: readonly string[]
}

export interface ArticleSettings {
  readonly contentDir: string
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
  /** Keeps what was deleted. */
  readonly trashDir: string
  readonly compiler: ArticleCompiler
  /** Brings the store to what the files say, as `npm start` does after a save. */
  rescan(): Promise<unknown>
  now(): Date
  /** Hears of a change once it is on disk. */
  onChanged(change: ArticleChange): void
}

export interface ArticleRequest {
  readonly place: Place
  readonly found: OnDisk
  readonly request: EditRequest
}

/** `base` in the body: the hash of what the author has seen. */
export function openArticle(
  { contentDir, compiler, rescan, now }: ArticleSettings,
  work: (article: ArticleRequest) => EditAnswer,
): EditOperation {
  return async (request) => {
    const seen = look(contentDir, request)
    if (!('place' in seen)) return seen
    await rescan()
    return compiler.exclusively(async () => {
      compiler.publishSnapshot(now())
      // It may have changed meanwhile.
      const article = look(contentDir, request)
      if (!('place' in article)) return article
      return answer(() => work({ ...article, request }))
    })
  }
}

function look(
  contentDir: string,
  { body }: EditRequest,
): EditAnswer | { readonly place: Place; readonly found: OnDisk } {
  const place = findPlace(contentDir, findText(body, 'path'))
  if (!isPlace(place)) return place
  if (folderTypeOf(place.path) !== 'article' || !place.path.endsWith('.md'))
    return refusal(422, MESSAGES.noArticle(place.path), REMEDIES.nameArticle)
  const [found, base] = [readOnDisk(place), findText(body, 'base')]
  if (isAnswer(found)) return found
  return found && found.hash === base ? { place, found } : toConflict(place, found, base)
}

/** What stands in the way of a change is no fault of the server. */
function answer(work: () => EditAnswer): EditAnswer {
  try {
    return work()
  } catch (error) {
    if (error instanceof CommandError) return refusal(422, error.message)
    throw error
  }
}
