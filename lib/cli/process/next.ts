// Builds the app and starts `next start` or `next dev`.
import type { ChildProcess } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { hashSources } from '../../build/source-hash.mjs'
import { attempt } from '../../files/look.ts'
import { readIfThere } from '../../files/optional-file.ts'
import type { Settings } from '../../settings.ts'
import { toRoutePath } from '../../site/routes.ts'
import { CommandError } from '../../model/command-error.ts'
import { signalGroup, spawnNext, waitForExit } from './spawn-next.ts'

interface NextProcess {
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
  // A restored copy may be cut off, and nothing tells: Next renders it again.
  rmSync(join(root, distDirOf(), 'server', RENDERED), { recursive: true, force: true })
  // Next writes its own BUILD_ID before all other files.
  const marker = join(root, distDirOf(), 'IMPRINT_BUILD')
  const known = readIfThere(marker)?.toString()
  if (known !== undefined && known === sealOf(root, buildId)) return
  signal?.throwIfAborted()
  requireWritable(root)
  rmSync(marker, { force: true })
  console.error('Building the app')
  const child = spawnNext(root, ['build'], settings, 'inherit')
  signal?.addEventListener('abort', () => signalGroup(child, 'SIGTERM'))
  const code = await waitForExit(child)
  if (code !== 0) throw new CommandError(`\`next build\` ended with exit code ${code}.`)
  writeFileSync(marker, sealOf(root, buildId) ?? '')
}

/** In a container the app is a part of the image. */
function requireWritable(root: string): void {
  const folder = existsSync(join(root, distDirOf())) ? distDirOf() : '.'
  const fault = attempt(() => accessSync(join(root, folder), constants.W_OK))
  if (!(fault instanceof Error)) return
  throw new CommandError(
    `The app was built for another release, for other \`addresses\` or another path of the site, ` +
      `and ${folder} cannot be written. Build it again where it was built: of a container, the image.`,
  )
}

/** What `next start` reads. The build cache and traces are for builds alone. */
const BUILT = [
  'BUILD_ID',
  'build-manifest.json',
  'prerender-manifest.json',
  'required-server-files.json',
  'routes-manifest.json',
  'static',
]

/** In `server`: Next keeps there what it renders of static routes. */
const RENDERED = 'route-cache'

/**
 * A build may come from another machine, and not all of it: its bytes count, and its links to
 * packages. Undefined where something is missing.
 */
function sealOf(root: string, buildId: string): string | undefined {
  const distDir = join(root, distDirOf())
  const packages = join(distDir, 'node_modules')
  try {
    const links = existsSync(packages) ? listLinks(packages) : []
    const server = readdirSync(join(distDir, 'server')).sort()
    const code = server
      .filter((name) => name !== RENDERED)
      .map((name) => `server/${name}`)
    return hashSources(distDir, [...BUILT, ...code], [buildId, ...links].join(' '))
  } catch {
    return undefined
  }
}

/** Packages that Node loads, each with its place; some lie in a folder of their scope. */
function listLinks(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map(({ name, parentPath }) => `${name} ${readlinkSync(join(parentPath, name))}`)
    .sort()
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
    scripts: Object.keys(JSON.parse(env.LATE_SOURCES)).map((file) =>
      toRoutePath('asset', { file }),
    ),
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
