// The addresses that the editor asks, for each host.
import type { RemotePlan } from './remote-plan.ts'

/** Where the host's API is, as it answers pages. */
export function apiRootOf({
  host,
  instance,
}: Pick<RemotePlan, 'host' | 'instance'>): string {
  switch (host) {
    case 'github':
      // GitHub Enterprise: the CMS makes `/api/v3` and `/api/graphql` of it.
      return instance === 'https://github.com'
        ? 'https://api.github.com'
        : `${instance}/api`
    case 'gitlab':
      return `${instance}/api/v4`
    case 'gitea':
      return `${instance}/api/v1`
    default:
      throw new TypeError(`Unknown host: ${host satisfies never}`)
  }
}
