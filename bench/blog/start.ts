// Runs `npm start` or `npm run edit`, and reads what it prints.
import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

import { ProcessTree } from '../measure/processes.ts'
import { toEnvironment, type Workspace } from './workspace.ts'

/** An index comes two or three seconds after what it is made of. */
const INDEX_MS = 5000

/** Reading `/proc` takes milliseconds that a save would notice if it came often. */
const SAMPLE_MS = 1000

export interface Start {
  readonly origin: string
  /** Of the editor, with its token; undefined under `npm start`. */
  readonly editAddress: string | undefined
  /** From the command to a served and complete site. */
  readonly seconds: number
  /** Of all its processes since the command. */
  readonly processes: ProcessTree
  /** Resolves when files are published next. */
  nextPublished(): Promise<void>
  /** Resolves when the search index that follows a publish is stored, or none comes. */
  settle(): Promise<void>
  stop(): Promise<void>
}

export async function openStart(
  workspace: Workspace,
  command: 'start' | 'edit' = 'start',
): Promise<Start> {
  const started = performance.now()
  const child = spawnStart(workspace, command)
  const processes = new ProcessTree(child.pid ?? 0, SAMPLE_MS)
  const published = new EventEmitter()
  let origin = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => {
      const error = new Error(`\`${command}\` ended`)
      reject(error)
      // Somebody waits for a publish.
      if (published.listenerCount('error') > 0) published.emit('error', error)
    })
    createInterface({ input: child.stderr }).on('line', (line) => {
      const [, verb, found = ''] = /^(Serving|Write at) (http:\S+)$/.exec(line) ?? []
      if (verb === 'Serving') origin = found
      if (verb === (command === 'edit' ? 'Write at' : 'Serving')) resolve(found)
      if (line.startsWith('Published:')) published.emit('published')
    })
  })
  const nextPublished = async () => {
    await once(published, 'published')
  }
  return {
    origin,
    editAddress: command === 'edit' ? address : undefined,
    seconds: (performance.now() - started) / 1000,
    processes,
    nextPublished,
    async settle() {
      await Promise.race([setTimeout(INDEX_MS), nextPublished()])
    },
    stop: () =>
      new Promise((resolve) => {
        processes.close()
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function spawnStart(workspace: Workspace, command: string) {
  const script = join(workspace.installation.root, 'lib/cli/imprint.mjs')
  return spawn(process.execPath, [script, command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...toEnvironment(workspace) },
  })
}
