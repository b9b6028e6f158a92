// What the editor may do with an article as a whole.
import type { EditOperation } from '../../model/edit/operation.ts'
import type { ArticleSettings } from './article-request.ts'
import { openDelete } from './delete.ts'
import { openDuplicate } from './duplicate.ts'
import { openRename } from './rename.ts'
import { openUndelete } from './undelete.ts'

export function makeArticleOperations(
  settings: ArticleSettings,
): Readonly<Record<'rename' | 'duplicate' | 'delete' | 'undelete', EditOperation>> {
  return {
    rename: openRename(settings),
    duplicate: openDuplicate(settings),
    delete: openDelete(settings),
    undelete: openUndelete(settings),
  }
}
