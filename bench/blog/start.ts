// Runs `npm start` and reads what it prints.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { ProcessTree } from '../measure/processes.ts'
import { toEnvironment, type Workspace } from './workspace.ts'

/** Reading `/proc` takes milliseconds that a save would notice if it came often. */
const SAMPLE_MS = 1000

export interface Start {
  readonly origin: string
  /** From the command to a served and complete site. */
  readonly seconds: number
  /** Of all its processes since the command. */
  readonly processes: ProcessTree
  /** Resolves with the next line about published files. */
  nextPublished(): Promise<string>
  stop(): Promise<void>
}

export async function openStart(workspace: Workspace): Promise<Start> {
  const started = performance.now()
  const child = spawnStart(workspace)
  const processes = new ProcessTree(child.pid ?? 0, SAMPLE_MS)
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const readLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('`npm start` ended')
    return value
  }
  let origin: string | undefined
  while (origin === undefined) {
    const line = await readLine()
    origin = /^Serving (http:\S+)$/.exec(line)?.[1]
  }
  return {
    origin,
    seconds: (performance.now() - started) / 1000,
    processes,
    async nextPublished() {
      for (;;) {
        const line = await readLine()
        if (line.startsWith('Published:')) return line
      }
    },
    stop: () =>
      new Promise((resolve) => {
        processes.close()
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function spawnStart(workspace: Workspace) {
  const script = join(workspace.installation.root, 'lib/cli/imprint.mjs')
  return spawn(process.execPath, [script, 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...toEnvironment(workspace) },
  })
}
