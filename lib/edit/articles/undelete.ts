// The operation `undelete`: puts back what a deletion took away.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { readRegularFileSync } from '../../files/read-file.ts'
import { findText } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  type EditRequest,
  refusal,
} from '../../model/edit/operation.ts'
import { findPlace, isPlace } from '../bridge/place.ts'
import type { ArticleSettings } from './article-request.ts'
import { MESSAGES, REMEDIES } from './messages.ts'
import { titleOf } from './title.ts'
import { listTrash, moveFile } from './trash.ts'

/** `undo`: as `delete` answered. Aliases and links that were given to another article stay there. */
export function openUndelete(settings: ArticleSettings): EditOperation {
  return (request) =>
    settings.compiler.exclusively(async () => undelete(settings, request))
}

function undelete(
  { contentDir, trashDir, onChanged }: ArticleSettings,
  { user, body }: EditRequest,
): EditAnswer {
  const undo = findText(body, 'undo') ?? ''
  const paths = listTrash(trashDir, undo)
  const path = paths.find((file) => file.endsWith('.md'))
  if (path === undefined) return refusal(404, MESSAGES.notInTrash)
  const places = paths.map((file) => findPlace(contentDir, file))
  const outside = places.find((place) => !isPlace(place))
  if (outside && !isPlace(outside)) return outside
  const taken = paths.find((file) => existsSync(join(contentDir, file)))
  if (taken !== undefined) return refusal(422, MESSAGES.exists(taken), REMEDIES.moveAway)
  for (const file of paths) moveFile(join(trashDir, undo, file), join(contentDir, file))
  const title = titleOf(path, readRegularFileSync(join(contentDir, path)))
  onChanged({ user, operation: 'undelete', path, title, paths })
  return { status: 200, json: { path, files: paths } }
}
