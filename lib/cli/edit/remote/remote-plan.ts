// Which host the editor writes to: by the options of the command, and else by git.
import { CommandError } from '../../../model/command-error.ts'
import { REFUSALS } from './messages.ts'
import { parseRepositoryUrl } from './repository-url.ts'
import { canParseUrl } from '../../../text/can-parse-url.ts'

export type RemoteHost = 'github' | 'gitlab' | 'gitea'

export interface RemoteOptions {
  /** Forgejo speaks as Gitea does. */
  readonly host?: RemoteHost | 'forgejo'
  readonly repo?: string
  readonly branch?: string
  /** Of an instance of one's own. */
  readonly baseUrl?: string
  /** What signs in to GitHub. */
  readonly signIn?: string
  /** Of the application that GitLab, Gitea or Forgejo knows. */
  readonly appId?: string
  readonly workflow?: boolean
}

/** What git knows of the content folder. */
export interface Clone {
  readonly remote: string | undefined
  readonly branch: string | undefined
  /** Of the content in the repository. */
  readonly place: string | undefined
}

export interface RemotePlan {
  readonly host: RemoteHost
  /** `https://github.com`. */
  readonly instance: string
  readonly repo: string
  readonly branch: string
  readonly contentPath: string
  readonly workflow: boolean
  readonly signIn: string | undefined
  readonly appId: string | undefined
}

const INSTANCES = { github: 'https://github.com', gitlab: 'https://gitlab.com' } as const

/** Throws `CommandError` with what is missing. */
export function planRemote(options: RemoteOptions, clone: Clone): RemotePlan {
  const known = clone.remote === undefined ? undefined : parseRepositoryUrl(clone.remote)
  const { workflow = false, signIn, appId } = options
  const host = requireHost(options, known)
  const isKnown = known !== undefined && (known.host ?? host) === host
  const instance = options.baseUrl
    ? requireAddress('--base-url', options.baseUrl)
    : ((isKnown ? known.instance : undefined) ?? requireInstance(host))
  const repo = options.repo ?? (isKnown ? known.repo : undefined)
  if (repo === undefined) throw new CommandError(REFUSALS.noRepository)
  if (!isRepository(host, repo)) throw new CommandError(REFUSALS.repo(repo))
  if (workflow && host === 'gitea') throw new CommandError(REFUSALS.workflow)
  if (signIn && host !== 'github') throw new CommandError(REFUSALS.signIn)
  if (appId && host === 'github') throw new CommandError(REFUSALS.appId)
  return {
    ...{ host, instance, repo, workflow, appId },
    branch: options.branch ?? (isKnown ? clone.branch : undefined) ?? 'main',
    contentPath: clone.place ?? 'content',
    signIn: signIn && requireAddress('--sign-in', signIn),
  }
}

function requireHost(
  { host, repo, baseUrl }: RemoteOptions,
  known: ReturnType<typeof parseRepositoryUrl>,
): RemoteHost {
  if (host !== undefined) return host === 'forgejo' ? 'gitea' : host
  if (known?.host) return known.host
  if (known && repo === undefined) throw new CommandError(REFUSALS.noHost(known.instance))
  throw new CommandError(baseUrl ? REFUSALS.noHost(baseUrl) : REFUSALS.noRepository)
}

function requireInstance(host: RemoteHost): string {
  if (host !== 'gitea') return INSTANCES[host]
  throw new CommandError(REFUSALS.noInstance(host))
}

function isRepository(host: RemoteHost, repo: string): boolean {
  const parts = repo.split('/')
  const isNamed = parts.every(
    (part) => /^[\p{L}\p{N}._-]+$/u.test(part) && !/^\.+$/.test(part),
  )
  return isNamed && (host === 'gitlab' ? parts.length >= 2 : parts.length === 2)
}

/** Tokens go there: in the clear to nothing but this machine. Without its last slash. */
function requireAddress(option: string, value: string): string {
  const url = canParseUrl(value) ? new URL(value) : undefined
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))
  if (!url || !isSafe || url.search || url.hash || url.username)
    throw new CommandError(REFUSALS.address(option, value))
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
