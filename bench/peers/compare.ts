// Measures Imprint and its peers, one after the other, and prints how they compare.
import type { Installation } from '../../lib/cli/process/installation.ts'
import { runExport, runFreshClone } from '../blog/export.ts'
import { withWorkspace } from '../blog/workspace.ts'
import type { Result } from '../measure/parse-results.ts'
import { report } from '../measure/result.ts'
import { renderPeerTable } from '../report/peer-table.ts'
import { PEERS } from './peers.ts'
import { runPeer } from './run.ts'

export interface Comparison {
  readonly installation: Installation
  /** Imprint and all peers, if empty. */
  readonly names: readonly string[]
  readonly size: number
  readonly runs: number
  readonly host: string | undefined
  readonly limitMinutes: number
  readonly jsonFile: string | undefined
}

/** A peer that fails is named with the reason, and the others are measured. */
export async function comparePeers(comparison: Comparison): Promise<void> {
  const { installation, names, jsonFile } = comparison
  const isChosen = (name: string) => names.length === 0 || names.includes(name)
  const results: Result[] = []
  if (isChosen('imprint'))
    await withWorkspace(comparison, undefined, async (workspace) => {
      results.push(...(await report(() => runExport(workspace), jsonFile)))
      results.push(...(await report(() => runFreshClone(workspace), jsonFile)))
    })
  for (const peer of PEERS.filter(({ name }) => isChosen(name))) {
    const run = { ...comparison, root: installation.root }
    try {
      results.push(...(await report(() => runPeer(peer, run), jsonFile)))
    } catch (error) {
      console.log(`${peer.title}: ${error instanceof Error ? error.message : error}`)
    }
  }
  console.log(renderPeerTable(results))
}
