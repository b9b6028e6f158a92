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

/** Grace period for open requests before SIGKILL. */
const STOP_MS = 5000

/** Builds the app unless the last build has the same build id. */
export async function buildApp(
  root: string,
  settings: Settings,
  signal?: AbortSignal,
): Promise<void> {
  const { buildId } = await readConfig(root)
  // Next writes its own BUILD_ID before all other files.
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

/** Returns the folder of the built app, relative to the project. */
export function distDirOf(): string {
  return process.env.NEXT_DIST_DIR ?? '.next'
}

export interface AppConfig {
  readonly buildId: string
  readonly basePath: string
  /** CSP hash of the speculation rules that our script adds. */
  readonly rulesHash: string
  /** Paths of scripts that pages load on demand and do not refer to. */
  readonly scripts: readonly string[]
}

/** Reads `next.config.js`, which depends on this process's SITE_URL and sources. */
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

/** Starts `next start` or `next dev` and waits until it listens. */
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
      `\`next ${mode}\` ended with exit code ${code} before it listened on port ${port}.`,
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
    // Its own process group: one signal reaches every process that Next starts.
    detached: true,
    stdio: ['ignore', stdout, 'inherit'],
    env: {
      ...toNextEnvironment(settings),
      NODE_OPTIONS: withGuard(process.env.NODE_OPTIONS),
      IMPRINT_PARENT: String(process.pid),
    },
  })
}

/** Returns the environment of every Next process. */
export function toNextEnvironment({ contentDir, stateDir, siteUrl }: Settings) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: contentDir,
    STATE_DIR: stateDir,
    ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
  }
}

// A parent that ends by SIGKILL cannot signal its children: they poll for it.
const GUARD =
  'const parent = Number(process.env.IMPRINT_PARENT);' +
  'setInterval(() => { try { process.kill(parent, 0) } catch { process.exit(1) } }, 1000).unref()'

function withGuard(options = ''): string {
  return `${options} --import=data:text/javascript,${encodeURIComponent(GUARD)}`.trim()
}

/** Resolves with the exit code; 1 after a signal. */
async function waitForExit(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit')
  return code ?? 1
}

/** Reads the actual port from Next's output: PORT may be 0. */
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
