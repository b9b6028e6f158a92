import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'

export interface NextProcess {
  /** `http://127.0.0.1:3000`, without the base path. */
  readonly origin: string
  readonly basePath: string
  /** Settles when the process has ended by itself, with its exit code. */
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
  // Next writes its own mark before it has written everything.
  const mark = join(root, distDirOf(), 'IMPRINT_BUILD')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === buildId) return
  signal?.throwIfAborted()
  rmSync(mark, { force: true })
  console.error('Building the app')
  const child = spawnNext(root, ['build'], settings, 'inherit')
  signal?.addEventListener('abort', () => signalGroup(child, 'SIGTERM'))
  const code = await endOf(child)
  if (code !== 0) throw new CommandError(`\`next build\` ended with exit code ${code}.`)
  writeFileSync(mark, buildId)
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
  const ended = endOf(child)
  const origin = await Promise.race([
    readOrigin(child, host),
    ended.then((code) => {
      throw new CommandError(
        `\`next ${mode}\` ended with exit code ${code} before it answered on port ${port}.`,
      )
    }),
  ])
  const { basePath } = await readConfig(root)
  return { origin, basePath, ended, stop: () => stop(child, ended) }
}

function spawnNext(
  root: string,
  args: readonly string[],
  settings: Settings,
  stdout: 'inherit' | 'pipe',
): ChildProcess {
  const { contentDir, stateDir, siteUrl } = settings
  const next = join(root, 'node_modules/next/dist/bin/next')
  return spawn(process.execPath, [next, ...args], {
    cwd: root,
    // A group of its own: one signal reaches the processes that Next starts, and none of
    // them is left when this one ends.
    detached: true,
    stdio: ['ignore', stdout, 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: withGuard(process.env.NODE_OPTIONS),
      IMPRINT_PARENT: String(process.pid),
      NEXT_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      STATE_DIR: stateDir,
      ...(siteUrl !== undefined && { SITE_URL: siteUrl }),
    },
  })
}

// A parent that is killed outright can send no signal: its children look for it.
const GUARD =
  'const parent = Number(process.env.IMPRINT_PARENT);' +
  'setInterval(() => { try { process.kill(parent, 0) } catch { process.exit(1) } }, 1000).unref()'

function withGuard(options = ''): string {
  return `${options} --import=data:text/javascript,${encodeURIComponent(GUARD)}`.trim()
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Reads the port from what Next prints: it differs from ours when that is 0. */
function readOrigin(child: ChildProcess, host: string): Promise<string> {
  return new Promise((resolve) => {
    let printed = ''
    let origin: string | undefined
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const port = /- Local:\s+\S+:(\d+)/.exec(printed)?.[1]
      if (port !== undefined) origin ??= `http://${host}:${port}`
      if (origin !== undefined && printed.includes('Ready')) resolve(origin)
    })
  })
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS)
  await ended.catch(() => {})
  clearTimeout(timer)
  signalGroup(child, 'SIGKILL')
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // ESRCH: the whole group has ended.
  }
}
