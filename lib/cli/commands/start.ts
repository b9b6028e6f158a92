// `start`: publishes, serves and follows changes.
import { Command } from 'commander'

import type { Compiler, CompileOutcome } from '../../content/compile/compiler.ts'
import type { Settings } from '../../settings.ts'
import { WebSubPublisher } from '../../publish/websub/publisher.ts'
import type { PublishOutcome } from '../../publish/publisher.ts'
import { Scheduler } from '../../publish/scheduler.ts'
import { SiteServer } from '../../serve/server.ts'
import { systemClock as clock } from '../process/clock.ts'
import { compileContent } from '../process/compile.ts'
import { openHubReport } from '../terminal/hub-report.ts'
import {
  type Installation,
  openInstalledCompiler,
  readSettings,
} from '../process/installation.ts'
import { buildApp } from '../process/next.ts'
import { requireFreePort } from '../process/port.ts'
import { openProgress } from '../terminal/progress.ts'
import { openPublishReport } from '../terminal/publish-report.ts'
import { openReport } from '../terminal/report.ts'
import { runWithDisposables, type Disposables } from '../process/disposables.ts'
import { toServedSite } from '../process/to-served-site.ts'
import { Site } from '../process/site.ts'
import { untilAborted } from '../process/shutdown.ts'
import { writeTypes } from './types.ts'

export function startCommand(installation: Installation): Command {
  return new Command('start')
    .description('publish, serve, and publish every change on save')
    .action(() => start(installation))
}

/** Publishes the blog, serves it on `HOST:PORT`, and publishes every change on save. */
async function start(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  await requireFreePort(settings)
  await runWithDisposables(async (disposables, signal) => {
    await publishAndServe(installation, settings, disposables, signal)
    await untilAborted(signal)
  })
}

async function publishAndServe(
  installation: Installation,
  settings: Settings,
  disposables: Disposables,
  signal: AbortSignal,
): Promise<void> {
  const compiler = openInstalledCompiler(installation, settings, 'npm start')
  disposables.add(() => compiler.close())
  await compileContent(compiler)
  signal.throwIfAborted()
  await buildApp(installation.root, settings, signal)
  signal.throwIfAborted()
  const progress = openProgress('Publishing')
  const site = await Site.open(installation, {
    settings,
    compiler,
    now: clock.now,
    onProgress: progress.onProgress,
  })
  disposables.add(() => site.close())
  // Serves the files of the last run before the first publish.
  const server = await SiteServer.open(
    toServedSite(site.publisher, settings.outDir),
    settings,
  )
  disposables.add(() => server.close())
  signal.throwIfAborted()
  const address = server.origin + site.basePath
  const onFirst = () => {
    console.error(`Reading ${settings.contentDir}\nServing ${address}`)
    // Types serve editors and take a second: readers come first.
    writeTypes(installation).catch((error: unknown) => console.error(error))
  }
  const webSub = new WebSubPublisher(site.publisher, {
    clock,
    fetch,
    onAttempt: openHubReport(),
  })
  disposables.add(() => webSub.close())
  const onDone = () => {
    progress.stop()
    webSub.announce()
  }
  await follow(compiler, site, disposables, onDone, onFirst)
}

/**
 * Publishes now and after every change. `onDone`: each time that nothing waits; `onFirst`: the
 * first time.
 */
async function follow(
  compiler: Compiler,
  site: Site,
  disposables: Disposables,
  onDone: () => void,
  onFirst: () => void,
): Promise<void> {
  const report = openReport()
  const { onOutcome, onError } = openPublishReport()
  let isFirst = true
  let isReported = false
  let scheduler: Scheduler<PublishOutcome> | undefined
  const onSync = ({ compiled, removed, media }: CompileOutcome) => {
    if (compiled.length + removed.length + media.length === 0) return
    isReported = false
    scheduler?.wake()
  }
  const unwatch = compiler.watch(onSync, (error) => console.error(error.message))
  // Changes since the first compile, saved while the app was built.
  onSync(await compiler.compile())
  scheduler = new Scheduler((signal) => site.publisher.publish(signal), {
    clock,
    onError,
    onOutcome(outcome) {
      onDone()
      onOutcome(outcome)
      if (!isReported || outcome.hasChanged) report(compiler.listDiagnostics())
      isReported = true
      if (isFirst) onFirst()
      isFirst = false
    },
  })
  // The scheduler closes after its current work, which a hanging page would block.
  disposables.add(() => Promise.all([unwatch(), site.stopRendering(), scheduler.close()]))
}
