// Articles as a whole, and git: what the editor may do, and who hears of each save.
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import type { Compiler } from '../../content/compile/compiler.ts'
import { makeArticleOperations } from '../../edit/articles/operations.ts'
import { renderRestored } from '../../edit/articles/moved-text.ts'
import { titleOf } from '../../edit/articles/title.ts'
import { ContentFiles } from '../../edit/bridge/files.ts'
import type { SavedChange } from '../../edit/bridge/saved-change.ts'
import { makeCommitOperations } from '../../edit/history/commit-operations.ts'
import { CommitLane } from '../../edit/history/commits/commit-lane.ts'
import type { Save } from '../../edit/history/commits/save.ts'
import { makeHistoryOperations } from '../../edit/history/operations.ts'
import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import type { EditUser } from '../../model/edit/operation.ts'
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
  { mode, compiler, rescan }: HistoryPorts,
  disposables: Disposables,
): Required<Pick<EditorParts, 'operations' | 'onSaved'>> {
  const { contentDir, siteUrl, stateDir } = settings
  const lane = openLane(settings, mode, disposables)
  // On one's own machine git knows who it is.
  const toAuthor = (user: EditUser) => (mode === 'private' ? user : undefined)
  const onSaved = (change: SavedChange) =>
    lane?.add(toSave(contentDir, change, toAuthor(change.user)))
  const files = new ContentFiles({ contentDir, onSaved })
  const operations = {
    ...makeHistoryOperations({
      contentDir,
      write: (upload) => files.write(upload),
      adopt(bytes, from, { path, file }) {
        const present = attempt(() => readRegularFileSync(file))
        const kept = present instanceof Error ? undefined : present
        return renderRestored(bytes, kept, { from, to: path })
      },
    }),
    ...makeCommitOperations({ contentDir, lane }),
    ...makeArticleOperations({
      ...{ contentDir, siteUrl, compiler, rescan, now: systemClock.now },
      trashDir: join(stateDir, 'trash'),
      onChanged({ user, operation, paths, title }) {
        const act =
          operation === 'rename' || operation === 'delete' ? operation : undefined
        lane?.add({ paths, author: toAuthor(user), title, act })
      },
    }),
  }
  return { operations, onSaved }
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
  const bytes = attempt(() => readRegularFileSync(join(contentDir, path)))
  const title = bytes instanceof Error ? path : titleOf(path, bytes)
  const paths = from === undefined ? [path] : [from, path]
  return { paths, author, title, act: operation === 'move' ? 'rename' : undefined }
}
