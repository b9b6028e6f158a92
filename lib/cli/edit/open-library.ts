// Answers the editor about what is there: files with their uses, and where articles are found.
import { findArticleFacts } from '../../content/articles/article-facts.ts'
import { readMediaIndex } from '../../content/references/media-uses.ts'
import { connectStore } from '../../content/store/open.ts'
import {
  keepUsedMedia,
  makeArticleOperation,
  makeMediaOperation,
} from '../../edit/library/operations.ts'
import type { EditOperation } from '../../model/edit/operation.ts'
import type { Settings } from '../../settings.ts'
import type { Disposables } from '../process/disposables.ts'

export interface Library {
  readonly operations: Readonly<Record<'media' | 'article', EditOperation>>
  /** `remove` that leaves what a document shows or names. */
  keepUsed(remove: EditOperation): EditOperation
}

/** `rescan`: brings the store to what the files say. */
export function openLibrary(
  { contentDir, stateDir }: Pick<Settings, 'contentDir' | 'stateDir'>,
  rescan: () => Promise<unknown>,
  disposables: Disposables,
): Library {
  const db = connectStore(stateDir)
  disposables.add(() => db.close())
  const settings = {
    contentDir,
    async readIndex() {
      await rescan()
      return db.snapshot(() => readMediaIndex(db))
    },
  }
  return {
    operations: {
      media: makeMediaOperation(settings),
      article: makeArticleOperation((path) => findArticleFacts(db, path)),
    },
    keepUsed: (remove) => keepUsedMedia(remove, settings),
  }
}
