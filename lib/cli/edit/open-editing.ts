// The editor of a running site, with all that it may ask for.
import { bundleEditor } from '../../build/edit-bundle.mjs'
import { makeProblemsOperation } from '../../edit/unsaved/problems.ts'
import { toEditFilePath } from '../../serve/edit/guard.ts'
import type { Settings } from '../../settings.ts'
import { toPath } from '../../site/url.ts'
import type { Disposables } from '../process/disposables.ts'
import type { Installation } from '../process/installation.ts'
import type { OpenSite } from '../process/site.ts'
import type { Access, EditorParts, OpenEditor } from './open-editor.ts'
import { openHistory } from './open-history.ts'
import { openLibrary } from './open-library.ts'
import { openUnsaved } from './open-unsaved.ts'

/** Makes the editor, and hears of its address once. */
export interface Editing {
  readonly mode: Access['mode']
  open(parts: EditorParts): OpenEditor
  onAddress(address: string): void
}

interface EditingParts {
  readonly installation: Installation
  readonly settings: Settings
  readonly opened: OpenSite
  /** Brings the store to what the files say. */
  rescan(): Promise<unknown>
}

/** What it starts ends with `disposables`. */
export async function openEditing(
  { mode, open }: Editing,
  { installation, settings, opened, rescan }: EditingParts,
  disposables: Disposables,
): Promise<OpenEditor> {
  const { compiler, site } = opened
  const toFileAddress = (path: string) => toPath(site.basePath, toEditFilePath(path))
  const unsaved = { compiler, toFileAddress }
  const { operations, onSaved } = openHistory(
    settings,
    { mode, compiler, rescan },
    disposables,
  )
  const library = openLibrary(settings, rescan, disposables)
  return open({
    settings,
    bundleFolder: await bundleEditor(installation.root),
    onSaved,
    keepUsed: library.keepUsed,
    operations: {
      ...library.operations,
      problems: makeProblemsOperation(() => compiler.listDiagnostics()),
      ...openUnsaved(installation, settings, unsaved, disposables),
      ...operations,
    },
    readSite: () => site.publisher.readSite(),
  })
}
