// Where a blog can live: what is stored for the host, which file it wants, and what is left to do.
import type { Host } from '../../http/host-profile.ts'

export interface Destination {
  readonly label: string
  /** As `site.yaml` names it. */
  readonly host: Host
  /** A file of `hosting/`, and its place in the repository. */
  readonly template?: { readonly from: string; readonly to: string }
  /** What only the owner can do. */
  readonly next: string
}

export const DESTINATIONS = {
  'github-pages': {
    label: 'GitHub Pages',
    host: 'github-pages',
    template: { from: 'github-pages/pages.yml', to: '.github/workflows/pages.yml' },
    next: 'On GitHub, Settings → Pages → Source: GitHub Actions. Then every push publishes.',
  },
  'gitlab-pages': {
    label: 'GitLab Pages',
    host: 'nginx',
    template: { from: 'gitlab-pages/.gitlab-ci.yml', to: '.gitlab-ci.yml' },
    next: 'Push to GitLab: every push publishes.',
  },
  netlify: {
    label: 'Netlify',
    host: 'netlify',
    template: { from: 'netlify/netlify.toml', to: 'netlify.toml' },
    next: 'Push, and import the repository at Netlify: every push publishes.',
  },
  cloudflare: {
    label: 'Cloudflare',
    host: 'cloudflare',
    template: { from: 'cloudflare/wrangler.jsonc', to: 'wrangler.jsonc' },
    next: 'Push, and import the repository at Cloudflare: docs/hosting.md has the commands.',
  },
  server: {
    label: 'a server of my own',
    host: 'nginx',
    next: 'docs/server.md has recipes for nginx, Caddy, Docker and systemd.',
  },
  s3: {
    label: 'S3 and a CDN',
    host: 's3',
    next: 'docs/hosting.md says how an export gets there.',
  },
} as const satisfies Record<string, Destination>

export type DestinationName = keyof typeof DESTINATIONS

/** In the order of the table. */
export const DESTINATION_NAMES = Object.keys(DESTINATIONS).filter(isDestination)

/** True for a name in the table. */
export function isDestination(name: string): name is DestinationName {
  return Object.hasOwn(DESTINATIONS, name)
}

/** Its row of the table. */
export function destinationOf(name: DestinationName): Destination {
  return DESTINATIONS[name]
}
