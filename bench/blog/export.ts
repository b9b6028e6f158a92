// Times `npm run export`: from nothing, and in a fresh clone with the state of the last one.
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { articlePath, renderArticle } from '../corpus.ts'
import { measureCommand } from '../measure/command.ts'
import { findLastWritten, measureOutput, measureShareImages } from '../measure/output.ts'
import type { ProcessUse } from '../measure/processes.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { prepareApp } from './app-build.ts'
import { toBusyShares } from './busy-shares.ts'
import { emptyWorkspace, toEnvironment, type Workspace } from './workspace.ts'

/** The app is built before, state and output are empty. */
export async function runExport(workspace: Workspace): Promise<Measurement[]> {
  await prepareApp(workspace)
  const figures: Figures[] = []
  for (let run = 0; run < workspace.runs; run += 1) {
    emptyWorkspace(workspace)
    figures.push(await exportOnce(workspace))
  }
  return [
    { what: 'export', variant: variantOf(workspace), size: workspace.size, figures },
  ]
}

/**
 * As CI does it: all files of the content are new, one of them has another title, and the
 * state, the compiled documents and the output of the last export were restored.
 */
export async function runFreshClone(workspace: Workspace): Promise<Measurement[]> {
  const { size, runs } = workspace
  await prepareApp(workspace)
  await exportOnce(workspace)
  const [edited, again]: [Figures[], Figures[]] = [[], []]
  for (let run = 1; run <= runs; run += 1) {
    cloneContent(workspace)
    again.push(await exportOnce(workspace))
    cloneContent(workspace)
    editArticle(workspace, run)
    edited.push(await exportOnce(workspace))
  }
  const variant = variantOf(workspace)
  return [
    { what: 'fresh clone, one article edited', variant, size, figures: edited },
    { what: 'fresh clone, nothing edited', variant, size, figures: again },
  ]
}

async function exportOnce(workspace: Workspace): Promise<Figures> {
  const { installation, outDir, host } = workspace
  const [started, startedAt] = [performance.now(), Date.now()]
  let compileSeconds = Number.NaN
  let [compiled, published]: [ProcessUse[], ProcessUse[]] = [[], []]
  const total = await measureCommand({
    command: ['npm', 'run', 'export', ...(host ? ['--', '--for', host] : [])],
    cwd: installation.root,
    env: toEnvironment(workspace),
    onLine: (line, processes) => {
      if (line.startsWith('Content: ')) {
        compileSeconds = secondsSince(started)
        compiled = processes.listUses()
      }
      if (line.startsWith('Published: ')) published = processes.listUses()
    },
  })
  const written = findLastWritten(outDir, startedAt)
  const pagesAndSiteFeeds = Math.max(written.page, written['site-feed']) - startedAt
  const publishSeconds = total.totalSeconds - compileSeconds
  return {
    compileSeconds,
    pagesAndSiteFeedsSeconds: pagesAndSiteFeeds / 1000,
    ...total,
    ...measureOutput(outDir),
    shareImageKilobytes: measureShareImages(outDir),
    ...toBusyShares('compiling', [], compiled, compileSeconds),
    ...toBusyShares('publishing', compiled, published, publishSeconds),
  }
}

/** Same bytes at the same paths; all times and inodes are new. */
function cloneContent({ contentDir }: Workspace): void {
  const clone = `${contentDir}-clone`
  cpSync(contentDir, clone, { recursive: true })
  rmSync(contentDir, { recursive: true })
  renameSync(clone, contentDir)
}

function editArticle({ contentDir, size }: Workspace, run: number): void {
  const number = (run * 97) % size
  const text = renderArticle(number, Date.now())
  writeFileSync(join(contentDir, articlePath(number)), text)
}

/** `WORKERS` and `--for` as they were given. */
function variantOf({ host }: Workspace): string {
  const workers = process.env.WORKERS
  return [host && `--for ${host}`, workers && `WORKERS=${workers}`]
    .filter(Boolean)
    .join(' ')
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000
}
