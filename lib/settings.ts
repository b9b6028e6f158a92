// Parses the environment variables that configure every command.
import { availableParallelism, totalmem } from 'node:os'
import { join, resolve } from 'node:path'

import { type EditSettings, parseEditSettings } from './settings/edit.ts'
import { parseSecret, parseSmtpUrl, parseWebhookSecrets } from './settings/secrets.ts'
import { SettingsError } from './settings/settings-error.ts'
import { hashOf } from './text/hash.ts'
import { canParseUrl } from './text/can-parse-url.ts'

export { SettingsError } from './settings/settings-error.ts'

/** Each mode has its own store, so that commands run side by side. */
export type Mode = 'start' | 'dev' | 'check'

export interface Settings {
  /** Absolute, like the other folders. */
  readonly contentDir: string
  readonly outDir: string
  readonly stateDir: string
  /** Of the commands that publish, whatever this one is. */
  readonly publishStateDir: string
  /** Compiled documents: shared by the commands, and of use to any blog. */
  readonly cacheDir: string
  readonly host: string
  readonly port: number
  /** Overrides `url` of `site.yaml`. */
  readonly siteUrl: string | undefined
  readonly watchMode: 'events' | 'poll'
  /** Threads that compile, and later processes that render. */
  readonly workers: number
  /** Each signs every message to a receiver. */
  readonly webhookSecrets: readonly Uint8Array[]
  /** Private addresses and networks that messages may go to, as written. */
  readonly webhookAllow: string
  /** Who has it may ask for a publish. */
  readonly publishHookSecret: string | undefined
  /** Whether such a publish begins with `git pull`. */
  readonly publishHookPull: boolean
  /** Signs tokens that show one article, a draft too. */
  readonly previewSecret: string | undefined
  /** Where letters are handed in, with user and password. */
  readonly smtpUrl: string | undefined
  readonly edit: EditSettings
}

/** What a process may use of its machine. */
export interface Machine {
  readonly cores: number
  /** Bytes. */
  readonly memory: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** Parses the settings. Throws `SettingsError` with the name of the variable. */
export function parseSettings(
  env: Environment,
  cwd: string,
  mode: Mode,
  machine = thisMachine(),
): Settings {
  const contentDir = resolve(cwd, env.CONTENT_DIR || 'content')
  return {
    contentDir,
    outDir: resolve(cwd, env.OUT_DIR || 'dist'),
    stateDir: resolve(cwd, stateDirOf(env.STATE_DIR, mode, contentDir)),
    publishStateDir: resolve(cwd, stateDirOf(env.STATE_DIR, 'start', contentDir)),
    cacheDir: resolve(cwd, env.IMPRINT_CACHE || join(env.STATE_DIR || STATE, 'cache')),
    host: env.HOST || '127.0.0.1',
    port: parsePort(env.PORT),
    siteUrl: parseSiteUrl(env.SITE_URL),
    watchMode: env.WATCH === 'poll' ? 'poll' : 'events',
    workers: parseWorkers(env.WORKERS, machine),
    webhookSecrets: parseWebhookSecrets(env.WEBHOOK_SECRET),
    webhookAllow: env.WEBHOOK_ALLOW || '',
    publishHookSecret: parseSecret('PUBLISH_HOOK_SECRET', env.PUBLISH_HOOK_SECRET, 16),
    publishHookPull: parsePublishHookPull(env.PUBLISH_HOOK_PULL),
    previewSecret: parseSecret('PREVIEW_SECRET', env.PREVIEW_SECRET, 32),
    smtpUrl: parseSmtpUrl(env.SMTP_URL),
    edit: parseEditSettings(env, cwd),
  }
}

const STATE = '.contentlayer'

// Two content folders, or two commands, never share a store by accident.
function stateDirOf(named: string | undefined, mode: Mode, contentDir: string): string {
  if (named) return mode === 'check' ? `${named}/check` : named
  return `${STATE}/${mode}-${hashOf(contentDir).slice(0, 8)}`
}

/** One worker and its share of the main process, at 10,000 articles. */
const BYTES_PER_WORKER = 768 * 1024 ** 2

function parseWorkers(value: string | undefined, { cores, memory }: Machine): number {
  if (!value) return Math.max(1, Math.min(cores, Math.floor(memory / BYTES_PER_WORKER)))
  const workers = Number(value)
  if (Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS) return workers
  throw new SettingsError(
    `WORKERS must be a whole number from 1 to ${MAX_WORKERS}, got "${value}".`,
  )
}

const MAX_WORKERS = 256

function thisMachine(): Machine {
  // A container has less than the machine; without a limit, the number is 0 or beyond any.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  return { cores: availableParallelism(), memory: Math.min(totalmem(), limit) }
}

function parsePort(value: string | undefined): number {
  if (!value) return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new SettingsError(`PORT must be a whole number from 0 to 65535, got "${value}".`)
}

function parseSiteUrl(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (/^https?:\/\//.test(value) && canParseUrl(value)) return value
  throw new SettingsError(`SITE_URL must be an http or https address, got "${value}".`)
}

function parsePublishHookPull(value: string | undefined): boolean {
  if (!value || value === 'yes') return value === 'yes'
  throw new SettingsError(`PUBLISH_HOOK_PULL must be yes, got "${value}".`)
}
