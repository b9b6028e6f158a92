// What the address of a repository says of its host.
import { canParseUrl } from '../../../text/can-parse-url.ts'

export interface RepositoryAddress {
  /** Undefined for an instance of somebody's own: it may be GitLab, Gitea or Forgejo. */
  readonly host: 'github' | 'gitlab' | 'gitea' | undefined
  /** `https://git.example.org`. */
  readonly instance: string
  /** `owner/name`; GitLab's groups may lie in one another. */
  readonly repo: string
}

/** Instances that everybody knows. */
const KNOWN = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'gitea.com': 'gitea',
  'codeberg.org': 'gitea',
} as const satisfies Record<string, RepositoryAddress['host']>

/**
 * Reads what `git remote get-url` prints: https, ssh, or the short form of ssh. Undefined for a
 * folder, and for an address without owner. A name and a password in it are left out.
 */
export function parseRepositoryUrl(written: string): RepositoryAddress | undefined {
  const [, short, path] = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)(.+)$/.exec(written) ?? []
  const address = short === undefined ? written : `ssh://${short}/${path}`
  if (!canParseUrl(address)) return undefined
  const { protocol, hostname, host, pathname } = new URL(address)
  const repo = decodeURI(pathname).replace(/^\/+|(?:\.git)?\/*$/g, '')
  if (!/^(?:https?|ssh|git):$/.test(protocol) || !repo.includes('/')) return undefined
  // The port of ssh is none of the web's.
  const instance = protocol.startsWith('http')
    ? `${protocol}//${host}`
    : `https://${hostname}`
  return { host: findKnown(hostname), instance, repo }
}

function findKnown(name: string): RepositoryAddress['host'] {
  return Object.entries(KNOWN).find(([known]) => known === name)?.[1]
}
