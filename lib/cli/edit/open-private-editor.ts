// The editor of `EDIT=1 npm start`: for those who sign in, or whom a proxy has signed in.
import { join } from 'node:path'

import { readSiteFacts } from '../../doctor/site.ts'
import { EndedSessions } from '../../edit/accounts/ended-sessions.ts'
import { type LogIn, LogIns } from '../../edit/accounts/log-ins.ts'
import { Passwords } from '../../edit/accounts/passwords.ts'
import { requireSafe } from '../../edit/accounts/require-safe.ts'
import { SaveLog } from '../../edit/accounts/save-log.ts'
import { openSessionKey } from '../../edit/accounts/session-key.ts'
import { Sessions } from '../../edit/accounts/sessions.ts'
import { LiveUsers } from '../../edit/accounts/users-file.ts'
import { isLoopbackHost } from '../../http/loopback-host.ts'
import type { EditGuard } from '../../serve/edit/guard.ts'
import { HeaderGuard } from '../../serve/edit/login/header-guard.ts'
import { LoginGuard } from '../../serve/edit/login/login-guard.ts'
import type { Settings } from '../../settings.ts'
import { systemClock } from '../process/clock.ts'
import type { Editing } from './open-editing.ts'
import {
  type EditorParts,
  makeEditor,
  type OpenEditor,
  toEditAddress,
} from './open-editor.ts'

/** Undefined where the operator wants no editor. Throws `CommandError` where it would be unsafe. */
export function findPrivateEditing(settings: Settings): Editing | undefined {
  if (!settings.edit.isOn) return undefined
  requireSafe(settings, settings.siteUrl ?? readSiteFacts(settings.contentDir).url)
  return {
    mode: 'private',
    open: (parts) => openPrivateEditor(settings, parts),
    onAddress: (address) => console.error(`Write at ${address}`),
  }
}

function openPrivateEditor(settings: Settings, parts: EditorParts): OpenEditor {
  const site = new URL(parts.readSite().url)
  const { host, hostname, origin } = new URL(settings.edit.origin ?? site)
  // A proxy may ask for readers by an address of this machine.
  const isShared = host === site.host || isLoopbackHost(hostname)
  let { port } = settings
  const guard = makeGuard(settings, parts)
  const editor = makeEditor(withLog(settings, parts), {
    mode: 'private',
    guard,
    listHosts: () => [host, ...listOwnHosts(settings.host, port)],
    ownHost: isShared ? undefined : host,
  })
  return {
    editor,
    onListening(listening) {
      port = Number(new URL(listening).port)
      return `${origin}${toEditAddress(parts)}`
    },
  }
}

/** By which nobody else can ask. */
function listOwnHosts(host: string, port: number): string[] {
  if (!isLoopbackHost(host)) return []
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
}

function makeGuard({ stateDir, edit }: Settings, parts: EditorParts): EditGuard {
  const { trustHeader: header, trustFrom, usersFile } = edit
  const key = openSessionKey(stateDir)
  if (header !== undefined) return new HeaderGuard({ header, trustFrom, key })
  const users = new LiveUsers(usersFile, console.error)
  const nowSeconds = () => Math.floor(systemClock.now().getTime() / 1000)
  const ended = new EndedSessions(stateDir, nowSeconds())
  const sessions = new Sessions({ users, ended, key, nowSeconds })
  const nowMs = () => performance.now()
  const logIns = new LogIns({ users, passwords: new Passwords(), sessions, nowMs })
  return new LoginGuard({
    sessions,
    trustFrom,
    logIn: (logIn) => tellLogIn(logIns, logIn),
    readPage() {
      const { title, basePath } = parts.readSite()
      return { address: toEditAddress(parts), site: { title, address: basePath || '/' } }
    },
  })
}

/** Names that were typed are not shown: some of them are passwords. */
async function tellLogIn(logIns: LogIns, logIn: LogIn) {
  const outcome = await logIns.logIn(logIn)
  const from = logIn.address === undefined ? '' : ` from ${logIn.address}`
  if (outcome.kind === 'in') console.error(`${outcome.name} signed in${from}`)
  if (outcome.kind === 'wrong') console.error(`A wrong name or password${from}`)
  return outcome
}

/** Operations that change files and are none of `ContentFiles`, which tells of its own. */
const LOGGED = ['rename', 'duplicate', 'delete', 'undelete', 'restore']

function withLog({ stateDir }: Settings, parts: EditorParts): EditorParts {
  const { operations = {}, onSaved } = parts
  const { now } = systemClock
  const log = new SaveLog({ file: join(stateDir, 'edit.log'), show: console.error, now })
  const logged = Object.entries(operations).map(
    ([name, perform]) =>
      [name, LOGGED.includes(name) ? log.logging(name, perform) : perform] as const,
  )
  return {
    ...parts,
    operations: Object.fromEntries(logged),
    onSaved(change) {
      log.record(change)
      onSaved?.(change)
    },
  }
}
