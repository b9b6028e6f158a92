// The operation `delete`: takes an article away, so that it can be had again.
import { join, relative } from 'node:path'

import { deleteArticle } from '../../content/articles/delete/delete.ts'
import { planDeletion } from '../../content/articles/delete/plan.ts'
import { findText, isTrue } from '../../model/edit/body-fields.ts'
import type { EditOperation } from '../../model/edit/operation.ts'
import { type ArticleSettings, openArticle } from './article-request.ts'
import { titleOf } from './title.ts'
import { moveFile, toTrashName } from './trash.ts'

/**
 * `alias`: path or slug of an article that takes the addresses. `trial`: only says what would go,
 * what would stay, and who links to it. The answer has what `undelete` asks for as `undo`.
 */
export function openDelete(settings: ArticleSettings): EditOperation {
  const { contentDir, trashDir, compiler, now, onChanged } = settings
  return openArticle(settings, ({ place: { path }, found, request: { user, body } }) => {
    const successor = findText(body, 'alias')
    const plan = planDeletion(compiler, settings, { path, successor })
    const { files, stays, linkedFrom } = plan
    const told = { files, stays, linkedFrom }
    if (isTrue(body, 'trial')) return { status: 200, json: told }
    const undo = toTrashName(now())
    const trash = join(trashDir, undo)
    const { changed } = deleteArticle(contentDir, plan, (file) =>
      moveFile(join(contentDir, file), join(trash, file)),
    )
    const title = titleOf(path, found.bytes)
    onChanged({ user, operation: 'delete', path, title, paths: [...files, ...changed] })
    return { status: 200, json: { ...told, changed, undo, trash: relative('', trash) } }
  })
}
