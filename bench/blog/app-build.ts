// Times `next build`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { buildApp, distDirOf } from '../../lib/cli/process/next.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { settingsOf, type Workspace } from './workspace.ts'

/** From nothing, and with the build cache that CI keeps. */
export async function runAppBuild(workspace: Workspace): Promise<Measurement[]> {
  const { installation, runs, size } = workspace
  const distDir = join(installation.root, distDirOf())
  const [fromNothing, withCache]: [Figures[], Figures[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    rmSync(distDir, { recursive: true, force: true })
    fromNothing.push(await buildOnce(workspace))
    rmSync(join(distDir, 'IMPRINT_BUILD'))
    withCache.push(await buildOnce(workspace))
  }
  return [
    { what: 'next build from nothing', size, figures: fromNothing },
    { what: 'next build with its cache', size, figures: withCache },
  ]
}

/** Builds the app unless it is built. */
export async function prepareApp(workspace: Workspace): Promise<void> {
  await buildApp(workspace.installation.root, settingsOf(workspace))
}

async function buildOnce(workspace: Workspace): Promise<Figures> {
  const started = performance.now()
  await prepareApp(workspace)
  return { totalSeconds: (performance.now() - started) / 1000 }
}
