import type { Engine } from '../content/engine/engine.ts'
import type { Settings } from '../env.ts'
import { type Clock, type Loop, openLoop } from '../publish/loop.ts'
import { openSiteServer, type SiteServer } from '../serve/server.ts'
import { compileContent } from './compile.ts'
import { type Installation, openInstalledEngine, readSettings } from './installation.ts'
import { buildApp } from './next.ts'
import { requireFreePort } from './port.ts'
import { openProgress } from './progress.ts'
import { openPublishReport } from './publish-report.ts'
import { openReport } from './report.ts'
import { openScope, type Scope } from './scope.ts'
import { toServedSite } from './served-site.ts'
import { openSite, type Site } from './site.ts'
import { stopSignal, untilAborted } from './stop.ts'
import { writeTypes } from './types.ts'

/** Publishes the blog, serves it on `HOST:PORT`, and publishes every change as it is saved. */
export async function start(installation: Installation): Promise<void> {
  const settings = readSettings('start')
  await requireFreePort(settings)
  const signal = stopSignal()
  await writeTypes(installation)
  const engine = openInstalledEngine(installation, settings, 'npm start')
  const scope = openScope()
  scope.add(() => engine.close())
  try {
    const run = publishAndServe(installation, settings, engine, scope, signal)
    await Promise.race([run, untilAborted(signal)])
    await untilAborted(signal)
  } catch (error) {
    // What was cut off half-way by the signal is no failure.
    if (!signal.aborted) throw error
  } finally {
    await scope.close()
  }
}

async function publishAndServe(
  installation: Installation,
  settings: Settings,
  engine: Engine,
  scope: Scope,
  signal: AbortSignal,
): Promise<void> {
  await compileContent(engine)
  signal.throwIfAborted()
  await buildApp(installation.root, settings, signal)
  let server: SiteServer | undefined
  const progress = openProgress('Publishing')
  const site = await openSite(installation, {
    settings,
    engine,
    now: clock.now,
    onReplaced: (files) => server?.forget(files),
    onProgress: progress.onProgress,
  })
  scope.add(site.close)
  // Before anything is published: what is there from the last run is there for readers.
  server = await openSiteServer(toServedSite(site.publisher, settings.outDir), settings)
  scope.add(server.close)
  signal.throwIfAborted()
  const address = server.origin + site.basePath
  follow(engine, site, scope, () => {
    progress.stop()
    console.error(`Reading ${settings.contentDir}\nServing ${address}`)
  })
}

const clock: Clock = {
  now: () => new Date(),
  schedule(work, milliseconds) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** Publishes after every change. `onFirst`: when all has been published for the first time. */
function follow(engine: Engine, site: Site, scope: Scope, onFirst: () => void): void {
  const report = openReport()
  const { onOutcome, onError } = openPublishReport()
  let isFirst = true
  const loop: Loop = openLoop(site.publisher, {
    clock,
    onError,
    onOutcome(outcome) {
      onOutcome(outcome)
      report(engine.listProblems())
      if (isFirst) onFirst()
      isFirst = false
    },
  })
  const unwatch = engine.watch(loop.wake, (error) => console.error(error.message))
  // A renderer that hangs would hold up the end of the loop.
  scope.add(() => Promise.all([unwatch(), site.stopRendering(), loop.close()]))
}
