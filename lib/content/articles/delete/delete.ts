// Deletes an article, and leads its address and the links to it to another.
import { rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { attempt } from '../../../files/look.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import { ROUTES } from '../../../site/routes.ts'
import { SITE_FILE } from '../../store/site.ts'
import { relinkAll } from '../rename/relink.ts'
import type { DeletionPlan } from './plan.ts'

export interface Deleted {
  readonly files: readonly string[]
  /** Files whose links or aliases changed. */
  readonly changed: readonly string[]
}

/**
 * Carries out what `planDeletion` returned. `discard` takes a file away, so that it can be had
 * again.
 */
export function deleteArticle(
  contentDir: string,
  { files, linkedFrom, succession }: DeletionPlan,
  discard: (path: string) => void,
): Deleted {
  const changed: string[] = []
  if (succession) {
    const { path, text, move } = succession
    replaceFile(join(contentDir, path), text)
    // The front page names articles by their slugs.
    const sources = new Set([path, ...linkedFrom, SITE_FILE])
    changed.push(path, ...relinkAll(contentDir, [...sources], move))
  }
  for (const file of files) discard(file)
  for (const file of files) removeEmpty(contentDir, dirname(file))
  return { files, changed: [...new Set(changed)] }
}

/** Git keeps no empty folders either. */
function removeEmpty(contentDir: string, folder: string): void {
  if (folder === ROUTES.article.content || folder === '.') return
  if (attempt(() => rmdirSync(join(contentDir, folder))) instanceof Error) return
  removeEmpty(contentDir, dirname(folder))
}
