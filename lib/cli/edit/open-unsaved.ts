// Answers the editor about texts that are not saved, with a prerender process of its own.
import type { Compiler } from '../../content/compile/compiler.ts'
import {
  makeUnsavedOperations,
  type UnsavedOperations,
} from '../../edit/unsaved/operations.ts'
import type { DrawImage } from '../../edit/unsaved/views/card.ts'
import { PrerenderPool } from '../../publish/prerender/prerender-pool.ts'
import type { Settings } from '../../settings.ts'
import { systemClock } from '../process/clock.ts'
import type { Disposables } from '../process/disposables.ts'
import type { Installation } from '../process/installation.ts'
import { startPrerenderProcess } from '../process/prerender-process.ts'

/** Limits the rendering of one page: nobody waits longer for a preview. */
const PAGE_LIMIT_MS = 10_000

interface UnsavedPorts {
  readonly compiler: Pick<Compiler, 'supposer' | 'listDiagnostics'>
  /** Where the editor shows a file of the content folder, with the base path. */
  toFileAddress(path: string): string
}

/** `check` and `preview`. What they start ends with `disposables`. */
export function openUnsaved(
  installation: Installation,
  settings: Settings,
  { compiler, toFileAddress }: UnsavedPorts,
  disposables: Disposables,
): UnsavedOperations {
  // Not that of the publisher: a preview waits for no publish, and ends none where it fails.
  const pool = new PrerenderPool({
    start: (signal) => startPrerenderProcess(installation, settings, signal),
    limitMs: PAGE_LIMIT_MS,
  })
  disposables.add(() => pool.close())
  let started = Promise.resolve()
  return makeUnsavedOperations({
    ...settings,
    compiler,
    now: systemClock.now,
    draw: DRAW,
    toFileAddress,
    async render(path, models) {
      // One after the other: two at once would start two processes.
      started = started.catch(() => {}).then(() => pool.resize(1))
      await started
      const { status, body } = await pool.renderGiven(path, models)
      if (status !== 200) throw new Error(`${path} was answered with status ${status}.`)
      return body.toString()
    },
  })
}

// Fonts and native code, which no other command loads in its own process.
const DRAW: DrawImage = {
  async draw(model, readPicture) {
    const { drawOgImage } = await import('../../og-image/draw.ts')
    return (await drawOgImage(model, readPicture)).png
  },
  async listMissing(title, language) {
    const { listMissing } = await import('../../og-image/model/missing-characters.ts')
    return listMissing(title, language)
  },
}
