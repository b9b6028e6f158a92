// What has to be true before strangers can reach the log-in.
import { dirname } from 'node:path'

import { findRealPath, isWithin } from '../../files/look.ts'
import { isLoopbackHost } from '../../http/loopback-host.ts'
import { CommandError } from '../../model/command-error.ts'
import type { Settings } from '../../settings.ts'
import { readUsers } from './users-file.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

type Facts = Pick<Settings, 'contentDir' | 'outDir' | 'host' | 'port' | 'edit'>

/**
 * Throws `CommandError` where `EDIT=1` would be unsafe, or useless. `siteUrl` is where readers
 * are.
 */
export function requireSafe(settings: Facts, siteUrl: string | undefined): void {
  const { edit } = settings
  requireEncryption(edit.origin ?? siteUrl, settings)
  if (edit.trustHeader === undefined) requireUsers(settings)
  else requireProxy(settings)
}

function requireUsers(settings: Facts): void {
  requireApart(settings)
  if (readUsers(settings.edit.usersFile).length > 0) return
  throw new CommandError(
    'EDIT is 1, and nobody may log in yet: npm run user add "Ada Lovelace" ada@example.org',
  )
}

/** Throws `CommandError` for a file of users that would be published, or committed. */
export function requireApart({
  contentDir,
  outDir,
  edit: { usersFile },
}: Pick<Facts, 'contentDir' | 'outDir' | 'edit'>): void {
  const folders = [usersFile, realOf(usersFile)].map((file) => realOf(dirname(file)))
  const holder = [contentDir, outDir].find((other) =>
    folders.some((folder) => isWithin(realOf(other), folder)),
  )
  if (holder === undefined) return
  throw new CommandError(
    `${usersFile} lies in ${holder}, which others get to see. Set USERS_FILE to a file elsewhere.`,
  )
}

function realOf(path: string): string {
  return findRealPath(path) ?? path
}

/** A password in clear text is everybody's on the way. */
function requireEncryption(url: string | undefined, { port }: Facts): void {
  const known = url !== undefined && canParseUrl(url) ? new URL(url) : undefined
  if (known?.protocol === 'https:' || isLoopbackHost(known?.hostname ?? '')) return
  throw new CommandError(
    `Passwords would go to ${url || 'the editor'} unencrypted. Put a server with https in front, and set ` +
      `EDIT_URL to its address; or, for this machine alone, EDIT_URL=http://127.0.0.1:${port}`,
  )
}

function requireProxy({ host, edit: { trustHeader, trustFrom } }: Facts): void {
  if (trustFrom !== undefined || isLoopbackHost(host)) return
  throw new CommandError(
    `EDIT_TRUST_HEADER lets in whoever sends ${trustHeader}, and HOST=${host} lets anybody send it. ` +
      'Set HOST=127.0.0.1, or name the proxy: EDIT_TRUST_FROM=10.0.0.2',
  )
}
