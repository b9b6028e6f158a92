// The operation `rename`: moves an article by the code of `npm run rename`.
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'

import { listBeside } from '../../content/articles/beside.ts'
import { listNotes } from '../../content/articles/rename/notes.ts'
import { planRename, type RenamePlan } from '../../content/articles/rename/plan.ts'
import { renameArticle } from '../../content/articles/rename/rename.ts'
import { findHidden } from '../../content/compile/scan/hidden.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { findText } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  refusal,
} from '../../model/edit/operation.ts'
import { hashBytes } from '../../text/hash.ts'
import { findPlace, isPlace } from '../bridge/place.ts'
import { type ArticleSettings, openArticle } from './article-request.ts'
import { MESSAGES, REMEDIES } from './messages.ts'
import { titleOf } from './title.ts'

/** `to`: a new slug, or a path under `articles/`. */
export function openRename(settings: ArticleSettings): EditOperation {
  const { contentDir, compiler, onChanged } = settings
  return openArticle(settings, ({ place: { path }, found, request: { user, body } }) => {
    const to = findText(body, 'to')?.trim()
    if (!to) return refusal(422, MESSAGES.noTarget, REMEDIES.otherName)
    const plan = planRename(compiler, settings, { from: path, to })
    const refused = refuseTarget(contentDir, plan.move.to)
    if (refused) return refused
    const moved = listMoved(contentDir, plan)
    const renamed = renameArticle(contentDir, plan)
    const paths = [...moved, ...renamed.changed]
    const title = titleOf(path, found.bytes)
    onChanged({ user, operation: 'rename', path: renamed.to, title, paths })
    const hash = hashBytes(readRegularFileSync(join(contentDir, renamed.to)))
    const { changed } = renamed
    return {
      status: 200,
      json: { path: renamed.to, hash, changed, notes: listNotes(renamed) },
    }
  })
}

/** Why a path can not be that of an article that readers are to see. */
export function refuseTarget(contentDir: string, path: string): EditAnswer | undefined {
  const place = findPlace(contentDir, path)
  if (!isPlace(place)) return place
  if (existsSync(place.file)) return refusal(422, MESSAGES.exists(path))
  return findHidden(contentDir, path)
    ? refusal(422, MESSAGES.hidden(path), REMEDIES.otherName)
    : undefined
}

/** Where files were, and where they will be. */
function listMoved(contentDir: string, { move }: RenamePlan): string[] {
  const { from, to, isFolder } = move
  if (!isFolder) return [from, to]
  const names = ['index.md', ...listBeside(contentDir, from)]
  return [from, to].flatMap((path) =>
    names.map((name) => posix.join(posix.dirname(path), name)),
  )
}
