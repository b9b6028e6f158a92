// `start`: publishes, serves and follows changes.
import { Command } from 'commander'

import type { CompileOutcome } from '../../content/compile/compiler.ts'
import { DEFAULT_HOST } from '../../http/host-profile.ts'
import { WebSubPublisher } from '../../publish/websub/publisher.ts'
import type { PublishOutcome } from '../../publish/publisher.ts'
import { Scheduler } from '../../publish/scheduler.ts'
import { SiteServer } from '../../serve/server.ts'
import { Announcer } from '../process/announcer.ts'
import { systemClock as clock } from '../process/clock.ts'
import { openHubReport } from '../terminal/hub-report.ts'
import { type Installation, readSettings } from '../process/installation.ts'
import { EncodingLane } from '../pictures/encoding-lane.ts'
import { requireFreePort } from '../process/port.ts'
import { openSearchLane } from '../search/open-search-lane.ts'
import { openPreview } from '../preview/open-preview.ts'
import { openSearch } from '../search/open-search.ts'
import {
  openPublishHook,
  openPublishNow,
  type PublishNow,
} from '../process/publish-now.ts'
import { openPublishReport } from '../terminal/publish-report.ts'
import { openReport } from '../terminal/report.ts'
import {
  runWithDisposables,
  untilAborted,
  type Disposables,
} from '../process/disposables.ts'
import { toServedSite } from '../process/to-served-site.ts'
import { type OpenSite, openSite } from '../process/site.ts'
import { type Editing, openEditing } from '../edit/open-editing.ts'
import { findPrivateEditing } from '../edit/open-private-editor.ts'
import type { Settings } from '../../settings.ts'
import { writeTypes } from './types.ts'

/** A save during a first publish waits for so many addresses: a quarter of a second. */
const BATCH_SIZE = 64

export function startCommand(installation: Installation): Command {
  return new Command('start')
    .description('publish, serve, and publish every change on save')
    .action(() => {
      const settings = readSettings('start')
      return start(installation, settings, findPrivateEditing(settings))
    })
}

/**
 * Publishes the blog, serves it on `HOST:PORT`, and publishes every change on save. With an
 * editor, it is served at `/edit/`.
 */
export async function start(
  installation: Installation,
  settings: Settings,
  editing?: Editing,
): Promise<void> {
  await requireFreePort(settings)
  await runWithDisposables(async (disposables) => {
    const command = { name: 'npm start', batchSize: BATCH_SIZE, host: DEFAULT_HOST }
    const opened = await openSite(installation, settings, command, disposables)
    const { publisher, basePath } = opened.site
    let publishNow: PublishNow | undefined
    let rescan: () => Promise<unknown> = () => opened.compiler.compile()
    const parts = { installation, settings, opened, rescan: () => rescan() }
    const edit = editing && (await openEditing(editing, parts, disposables))
    const { search, refresh } = openSearch(settings, disposables)
    // Serves the files of the last run before the first publish.
    const server = await SiteServer.open(
      toServedSite(publisher, settings.outDir),
      settings,
      {
        publishHook: openPublishHook(settings, () => publishNow?.request()),
        preview: openPreview(settings, disposables),
        search,
        editor: edit?.editor,
      },
    )
    const editAddress = edit?.onListening(server.origin)
    disposables.add(() => server.close())
    disposables.signal.throwIfAborted()
    const onAttempt = openHubReport()
    const webSub = new WebSubPublisher(publisher, { clock, fetch, onAttempt })
    disposables.add(() => webSub.close())
    const announcer = new Announcer(publisher, settings)
    disposables.add(() => announcer.close())
    rescan = await follow(opened, disposables, {
      onDone() {
        opened.stopProgress()
        webSub.announce()
        announcer.announce()
        refresh()
      },
      onFirst() {
        const address = server.origin + basePath
        console.error(`Reading ${settings.contentDir}\nServing ${address}`)
        if (editAddress !== undefined) editing?.onAddress(editAddress)
        // Types serve editors and take a second: readers come first.
        writeTypes(installation).catch((error: unknown) => console.error(error))
      },
    })
    publishNow = openPublishNow(settings, rescan)
    disposables.add(() => publishNow?.close())
    await untilAborted(disposables.signal)
  })
}

interface FollowCallbacks {
  /** Runs whenever the publish queue is empty. */
  onDone(): void
  /** Runs after the first `onDone`. */
  onFirst(): void
}

/** Publishes now and after every change. Returns what looks for changes by itself. */
async function follow(
  { compiler, site }: OpenSite,
  disposables: Disposables,
  { onDone, onFirst }: FollowCallbacks,
): Promise<() => Promise<void>> {
  const report = openReport()
  const { onOutcome, onError } = openPublishReport()
  let isFirst = true
  let isReported = false
  let scheduler: Scheduler<PublishOutcome> | undefined
  const { signal } = disposables
  const onEncoded = () => scheduler?.wake()
  const pictures = new EncodingLane({ compiler, signal, onEncoded })
  const onCompiled = ({ hasNews }: CompileOutcome) => {
    if (!hasNews) return
    isReported = false
    scheduler?.wake()
  }
  const unwatch = compiler.watch(onCompiled, (error) => console.error(error.message))
  // Changes since the first compile, saved while the app was built.
  onCompiled(await compiler.compile())
  const search = openSearchLane(site, () => scheduler?.wake())
  disposables.add(() => search.close())
  scheduler = new Scheduler((signal) => site.publisher.publish(signal), {
    clock,
    onError,
    onOutcome(outcome) {
      onDone()
      pictures.wake().catch((error: unknown) => console.error(error))
      onOutcome(outcome)
      if (isFirst || outcome.hasChanged) search.wake()
      if (!isReported || outcome.hasChanged) report(compiler.listDiagnostics())
      isReported = true
      if (isFirst) onFirst()
      isFirst = false
    },
  })
  // The scheduler closes after its current work, which a hanging page would block.
  disposables.add(() => Promise.all([unwatch(), site.stopRendering(), scheduler.close()]))
  return async () => onCompiled(await compiler.compile())
}
