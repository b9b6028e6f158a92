// The environment variables of the editor in the browser.
import type { BlockList } from 'node:net'
import { resolve } from 'node:path'

import { parseNetworks } from './networks.ts'
import { SettingsError } from './settings-error.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export interface EditSettings {
  /** Whether `npm start` has the editor, behind a log-in. */
  readonly isOn: boolean
  /** Where authors reach it, such as `https://edit.blog.example`; undefined: where readers are. */
  readonly origin: string | undefined
  /** Absolute. */
  readonly usersFile: string
  /** In lower case: the header in which a proxy names who has logged in there. */
  readonly trustHeader: string | undefined
  /** Proxies whose headers are believed. */
  readonly trustFrom: BlockList | undefined
  /** Whether each save is committed. */
  readonly commits: boolean
  /** Whether commits are pushed; undefined: those of a private instance. */
  readonly pushes: boolean | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export function parseEditSettings(env: Environment, cwd: string): EditSettings {
  return {
    isOn: parseFlag('EDIT', env.EDIT),
    origin: parseOrigin(env.EDIT_URL),
    usersFile: resolve(cwd, env.USERS_FILE || 'users.json'),
    trustHeader: parseHeaderName(env.EDIT_TRUST_HEADER),
    trustFrom: parseProxies(env.EDIT_TRUST_FROM),
    commits: parseFlag('EDIT_COMMIT', env.EDIT_COMMIT),
    pushes: parsePush(env.EDIT_PUSH),
  }
}

function parseFlag(name: string, value: string | undefined): boolean {
  if (!value || value === '1') return value === '1'
  throw new SettingsError(`${name} must be 1, got "${value}".`)
}

function parsePush(value: string | undefined): boolean | undefined {
  if (!value) return undefined
  if (value === '1' || value === '0') return value === '1'
  throw new SettingsError(`EDIT_PUSH must be 1 or 0, got "${value}".`)
}

function parseOrigin(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (/^https?:\/\/[^/?#@]+\/?$/i.test(value) && canParseUrl(value))
    return new URL(value).origin
  throw new SettingsError(
    `EDIT_URL must be an address without a path, such as https://edit.blog.example, got "${value}".`,
  )
}

/** Browsers and proxies fill these with what is nobody's name. */
const NO_NAME =
  /^(?:host|origin|cookie|referer|sec-.+|x-forwarded-(?:for|host|port|proto))$/

// RFC 9110 §5.1, without `_`, which some servers take for `-`: a client could send the other one.
function parseHeaderName(value: string | undefined): string | undefined {
  if (!value) return undefined
  const name = value.toLowerCase()
  if (/^[a-z][a-z0-9-]*$/.test(name) && !NO_NAME.test(name)) return name
  throw new SettingsError(
    `EDIT_TRUST_HEADER must be the name of a header, such as Remote-User, got "${value}".`,
  )
}

/** Everybody is no proxy. */
function parseProxies(value: string | undefined): BlockList | undefined {
  if (!value) return undefined
  if (!/\/0+(?!\d)/.test(value)) return parseNetworks(value, 'EDIT_TRUST_FROM')
  throw new SettingsError('EDIT_TRUST_FROM must name your proxies, not all addresses.')
}
