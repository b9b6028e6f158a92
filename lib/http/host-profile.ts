// The one table of web hosts: what an export stores for each.
import { ENCODINGS, type Encoding } from './encodings.ts'

/** Files by which hosts are configured; each is made from the whole site. */
export const HOST_FILES = ['.nojekyll', '_headers', '_redirects'] as const

export type HostFile = (typeof HOST_FILES)[number]

/** What a host takes at most. Sizes are in bytes. */
export interface HostLimits {
  readonly files?: number
  readonly bytes?: number
  readonly fileBytes?: number
  readonly redirects?: number
  readonly headerRules?: number
}

export interface HostProfile {
  /** As people write it. */
  readonly name: string
  /** Compressed forms that lie beside a file; none where the host compresses by itself. */
  readonly encodings: readonly Encoding[]
  /** Those that the host reads, or that its configuration is made of. */
  readonly files: readonly HostFile[]
  /** Whether a small page, or a copy of a feed, leads on from an old address. */
  readonly hasRedirectPages: boolean
  readonly limits?: HostLimits
}

/**
 * By name. Cloudflare redirects letter by letter, for 2,000 addresses at most: the pages lead on
 * from the others, and from addresses with a slash. Netlify prefers a file to a redirect.
 */
export const HOST_PROFILES = {
  nginx: {
    name: 'nginx',
    encodings: ENCODINGS,
    files: ['_headers', '_redirects'],
    hasRedirectPages: true,
  },
  caddy: {
    name: 'Caddy',
    encodings: ENCODINGS,
    files: ['_headers'],
    hasRedirectPages: true,
  },
  netlify: {
    name: 'Netlify',
    encodings: [],
    files: ['_headers', '_redirects'],
    hasRedirectPages: false,
  },
  cloudflare: {
    name: 'Cloudflare Pages',
    encodings: [],
    files: ['_headers', '_redirects'],
    hasRedirectPages: true,
    limits: {
      files: 20_000,
      fileBytes: 25 * 2 ** 20,
      redirects: 2000,
      headerRules: 100,
    },
  },
  'github-pages': {
    name: 'GitHub Pages',
    encodings: [],
    files: ['.nojekyll'],
    hasRedirectPages: true,
    limits: { bytes: 2 ** 30 },
  },
  s3: { name: 'S3', encodings: [], files: [], hasRedirectPages: true },
} as const satisfies Record<string, HostProfile>

export type Host = keyof typeof HOST_PROFILES

/** In the order of the table. */
export const HOSTS = Object.keys(HOST_PROFILES).filter(isHost)

/** What is exported for, if nothing else is said; `npm start` keeps the same files. */
export const DEFAULT_HOST: Host = 'nginx'

/** True for the name of a host in the table. */
export function isHost(name: string): name is Host {
  return Object.hasOwn(HOST_PROFILES, name)
}

/** What is stored for a host. */
export function profileOf(host: Host): HostProfile {
  return HOST_PROFILES[host]
}
