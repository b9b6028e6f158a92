// Articles as a whole, and git: what the editor may do, and who hears of each save.
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import type { Compiler } from '../../content/compile/compiler.ts'
import type { ArticleChange } from '../../edit/articles/article-request.ts'
import { makeArticleOperations } from '../../edit/articles/operations.ts'
import { renderRestored } from '../../edit/articles/moved-text.ts'
import { titleOf } from '../../edit/articles/title.ts'
import { ContentFiles } from '../../edit/bridge/files.ts'
import type { Place } from '../../edit/bridge/place.ts'
import type { SavedChange } from '../../edit/bridge/saved-change.ts'
import { makeCommitOperations } from '../../edit/history/commit-operations.ts'
import { CommitLane } from '../../edit/history/commits/commit-lane.ts'
import type { Save } from '../../edit/history/commits/save.ts'
import { makeHistoryOperations } from '../../edit/history/operations.ts'
import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import type { EditUpload, EditUser } from '../../model/edit/operation.ts'
import type { Settings } from '../../settings.ts'
import { systemClock } from '../process/clock.ts'
import type { Disposables } from '../process/disposables.ts'
import type { Access, EditorParts } from './open-editor.ts'

/** A text and the pictures in it are saved one after another. */
const SETTLE_MS = 200

interface HistoryPorts {
  readonly mode: Access['mode']
  readonly compiler: Compiler
  /** Brings the store to what the files say. */
  rescan(): Promise<unknown>
}

/** What waits for a commit is committed before `disposables` are closed. */
export function openHistory(
  settings: Settings,
  ports: HistoryPorts,
  disposables: Disposables,
): Required<Pick<EditorParts, 'operations' | 'onSaved'>> {
  const { contentDir } = settings
  const lane = openLane(settings, ports.mode, disposables)
  // On one's own machine git knows who it is.
  const toAuthor = (user: EditUser) => (ports.mode === 'private' ? user : undefined)
  const onSaved = (change: SavedChange) =>
    lane?.add(toSave(contentDir, change, toAuthor(change.user)))
  const files = new ContentFiles({ contentDir, onSaved })
  const write = (upload: EditUpload) => files.write(upload)
  const operations = {
    ...makeHistoryOperations({ contentDir, write, adopt }),
    ...makeCommitOperations({ contentDir, lane }),
    ...openArticles(settings, ports, (change) => {
      const { paths, title, user } = change
      lane?.add({ paths, title, author: toAuthor(user), act: toAct(change) })
    }),
  }
  return { operations, onSaved }
}

function openArticles(
  { contentDir, siteUrl, stateDir }: Settings,
  { compiler, rescan }: HistoryPorts,
  onChanged: (change: ArticleChange) => void,
) {
  const trashDir = join(stateDir, 'trash')
  const { now } = systemClock
  return makeArticleOperations({
    ...{ contentDir, siteUrl, trashDir },
    ...{ compiler, rescan, now, onChanged },
  })
}

/** Others are seen by their files. */
function toAct({ operation }: ArticleChange): Save['act'] {
  return operation === 'rename' || operation === 'delete' ? operation : undefined
}

function adopt(bytes: Uint8Array, from: string, { path, file }: Place): Uint8Array {
  const found = attempt(() => readRegularFileSync(file))
  const present = found instanceof Error ? undefined : found
  return renderRestored(bytes, present, { from, to: path })
}

function openLane(
  { contentDir, edit }: Settings,
  mode: Access['mode'],
  disposables: Disposables,
): CommitLane | undefined {
  if (!edit.commits) return undefined
  const lane = new CommitLane({
    contentDir,
    // A clone on a server has no commits but these; elsewhere their author may want others first.
    pushes: edit.pushes ?? mode === 'private',
    settle: () => delay(SETTLE_MS),
    onFault: ({ message, remedy }) => console.error(`${message} ${remedy}`),
  })
  disposables.add(() => lane.close())
  void lane.probe()
  return lane
}

function toSave(
  contentDir: string,
  { operation, path, from }: SavedChange,
  author: Save['author'],
): Save {
  const isText = path.endsWith('.md')
  const bytes = isText && attempt(() => readRegularFileSync(join(contentDir, path)))
  const title = bytes instanceof Buffer ? titleOf(path, bytes) : path
  const paths = from === undefined ? [path] : [from, path]
  return { paths, author, title, act: operation === 'move' ? 'rename' : undefined }
}
