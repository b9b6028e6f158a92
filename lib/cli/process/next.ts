// Builds the app and starts `next start` or `next dev`.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'

export interface NextProcess {
  /** `http://127.0.0.1:3000`, without the base path. */
  readonly origin: string
  readonly basePath: string
  /** Settles with the exit code. */
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/** How long a server gets to finish its requests before it is killed. */
const STOP_MS = 5000

/** Builds the app unless it was built from these very sources. */
export async function buildApp(
  root: string,
  settings: Settings,
  signal?: AbortSignal,
): Promise<void> {
  const { buildId } = await readConfig(root)
  // Next writes its own BUILD_ID before it has written everything.
  const marker = join(root, distDirOf(), 'IMPRINT_BUILD')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === buildId) return
  signal?.throwIfAborted()
  rmSync(marker, { force: true })
  console.error('Building the app')
  const child = spawnNext(root, ['build'], settings, 'inherit')
  signal?.addEventListener('abort', () => signalGroup(child, 'SIGTERM'))
  const code = await waitForExit(child)
  if (code !== 0) throw new CommandError(`\`next build\` ended with exit code ${code}.`)
  writeFileSync(marker, buildId)
}

/** Where the built app lies, under the project. */
export function distDirOf(): string {
  return process.env.NEXT_DIST_DIR ?? '.next'
}

export interface AppConfig {
  readonly buildId: string
  readonly basePath: string
  /** Of the speculation rules that our script adds, for the Content-Security-Policy. */
  readonly rulesHash: string
  /** Addresses of our scripts that no page names. */
  readonly scripts: readonly string[]
}

/** What `next.config.js` says for the address and sources of this process. */
export async function readConfig(root: string): Promise<AppConfig> {
  const { default: config } = await import(
    pathToFileURL(join(root, 'next.config.js')).href
  )
  const { basePath, env } = config
  return {
    buildId: config.generateBuildId(),
    basePath,
    rulesHash: env.ENHANCE_RULES_HASH,
    scripts: [`/assets/${env.PASSAGE_FILE}`],
  }
}

/** Starts `next start` or `next dev` and waits until it answers. */
export async function startNext(
  root: string,
  mode: 'start' | 'dev',
  settings: Settings,
  signal?: AbortSignal,
): Promise<NextProcess> {
  const { host, port } = settings
  const child = spawnNext(root, [mode, '-H', host, '-p', String(port)], settings, 'pipe')
  signal?.addEventListener('abort', () => signalGroup(child, 'SIGTERM'))
  const ended = waitForExit(child)
  const failed = ended.then((code) => {
    throw new CommandError(
      `\`next ${mode}\` ended with exit code ${code} before it answered on port ${port}.`,
    )
  })
  const origin = await Promise.race([readOrigin(child, host), failed])
  const { basePath } = await readConfig(root)
  return {
    origin,
    basePath,
    ended,
    async stop() {
      signalGroup(child, 'SIGTERM')
      const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS)
      await ended.catch(() => {})
      clearTimeout(timer)
      signalGroup(child, 'SIGKILL')
    },
  }
}

function spawnNext(
  root: string,
  args: readonly string[],
  settings: Settings,
  stdout: 'inherit' | 'pipe',
): ChildProcess {
  const next = join(root, 'node_modules/next/dist/bin/next')
  return spawn(process.execPath, [next, ...args], {
    cwd: root,
    // A group of its own: one signal reaches the processes that Next starts, and all of them
    // end with this one.
    detached: true,
    stdio: ['ignore', stdout, 'inherit'],
    env: {
      ...toNextEnvironment(settings),
      NODE_OPTIONS: withGuard(process.env.NODE_OPTIONS),
      IMPRINT_PARENT: String(process.pid),
    },
  })
}

/** The environment of every Next process. */
export function toNextEnvironment({ contentDir, stateDir, siteUrl }: Settings) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
  }
}

// A parent that is killed outright can send no signal: its children look for it.
const GUARD =
  'const parent = Number(process.env.IMPRINT_PARENT);' +
  'setInterval(() => { try { process.kill(parent, 0) } catch { process.exit(1) } }, 1000).unref()'

function withGuard(options = ''): string {
  return `${options} --import=data:text/javascript,${encodeURIComponent(GUARD)}`.trim()
}

/** Resolves with the exit code, which is null after a signal. */
async function waitForExit(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Reads the port from what Next prints: it differs from ours when that is 0. */
function readOrigin({ stdout }: ChildProcess, host: string): Promise<string> {
  let printed = ''
  return new Promise((resolve) => {
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const port = /- Local:\s+\S+:(\d+).*Ready/s.exec(printed)?.[1]
      if (port !== undefined) resolve(`http://${host}:${port}`)
    })
  })
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // ESRCH: the whole group has ended.
  }
}
