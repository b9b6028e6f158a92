// Runs `npm start` and reads what it prints.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface PublishFolders {
  readonly root: string
  readonly contentDir: string
  readonly stateDir: string
  readonly outDir: string
}

export interface Start {
  readonly origin: string
  /** From the command to a served and complete site. */
  readonly seconds: number
  /** What it printed about its first publish. */
  readonly published: string
  /** Resolves with the next line about published files. */
  nextPublished(): Promise<string>
  stop(): Promise<void>
}

export async function openStart(folders: PublishFolders): Promise<Start> {
  const started = performance.now()
  const child = spawnStart(folders)
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const readLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('`npm start` ended')
    return value
  }
  let published = 'nothing'
  let origin: string | undefined
  while (origin === undefined) {
    const line = await readLine()
    published = /^Published: (.+)$/.exec(line)?.[1] ?? published
    origin = /^Serving (http:\S+)$/.exec(line)?.[1]
  }
  return {
    origin,
    seconds: (performance.now() - started) / 1000,
    published,
    async nextPublished() {
      for (;;) {
        const line = await readLine()
        if (line.startsWith('Published:')) return line
      }
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function spawnStart({ root, contentDir, stateDir, outDir }: PublishFolders) {
  return spawn(process.execPath, [join(root, 'lib/cli/imprint.mjs'), 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      OUT_DIR: outDir,
      PORT: '0',
    },
  })
}
