import { readRevision } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'

// Development only. The URL has the revision that the page shows. An inline script would not run
// on the page of `notFound()`: React renders it in the browser, where it loads only asynchronous
// scripts with a URL.
export function DevRefresh({ basePath }: { readonly basePath: string }) {
  const query = new URLSearchParams({ revision: readRevision() })
  return <script async src={`${toPath(basePath, '/dev/refresh')}?${query}`} />
}
