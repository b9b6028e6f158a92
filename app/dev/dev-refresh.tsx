import { readRevision } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'

interface DevRefreshProps {
  readonly basePath: string
}

// Development only. The address carries the revision that the page shows. An inline script
// would not run on a page for `notFound()`: React alone draws that one, in the browser, and
// there it loads none but asynchronous scripts with an address.
export function DevRefresh({ basePath }: DevRefreshProps) {
  const query = new URLSearchParams({ revision: readRevision() })
  return <script async src={`${toPath(basePath, '/dev/refresh')}?${query}`} />
}
