// Builds the benchmark's blog with each peer.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { articlePath, renderArticle, writeCorpus } from '../corpus.ts'
import { measureCommand } from '../measure/command.ts'
import { measureOutput } from '../measure/output.ts'
import type { Figures, Measurement } from '../measure/result.ts'
import { findInstalledPeer, type InstalledPeer } from './install.ts'
import type { Peer } from './peers.ts'

export interface PeerRun {
  readonly root: string
  readonly size: number
  readonly runs: number
  readonly limitMinutes: number
}

/** Throws if a build fails, or needs more than the limit. */
export async function runPeer(peer: Peer, run: PeerRun): Promise<Measurement[]> {
  const { root, size, runs } = run
  const installed = findInstalledPeer(root, peer)
  if (installed === undefined) {
    console.log(`${peer.title}: not installed`)
    return []
  }
  copyArticles(installed, size)
  const figures: Figures[] = []
  for (let index = 0; index < runs; index += 1) {
    empty(installed)
    const cold = await build(installed, run)
    const output = measureOutput(join(installed.folder, peer.output))
    const file = join(installed.folder, peer.articles, basename(articlePath(0)))
    writeFileSync(file, renderArticle(0, Date.now()))
    const { totalSeconds: editSeconds } = await build(installed, run)
    figures.push({ ...cold, ...output, editSeconds })
  }
  return [{ what: 'peer', variant: `${peer.title} ${installed.version}`, size, figures }]
}

function copyArticles({ folder, articles }: InstalledPeer, size: number): void {
  const corpus = mkdtempSync(join(tmpdir(), 'imprint-bench-'))
  writeCorpus(corpus, size)
  cpSync(join(corpus, 'articles'), join(folder, articles), { recursive: true })
  rmSync(corpus, { recursive: true })
}

function empty({ folder, output, caches }: InstalledPeer): void {
  for (const name of [output, ...caches])
    rmSync(join(folder, name), { recursive: true, force: true })
}

function build({ folder, build: command }: InstalledPeer, { limitMinutes }: PeerRun) {
  // None may send anything about this build anywhere.
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' }
  return measureCommand({ command, cwd: folder, env, limitMinutes })
}
