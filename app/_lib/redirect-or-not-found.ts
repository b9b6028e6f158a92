import { notFound, permanentRedirect } from 'next/navigation'
import { findRedirect, readSite } from '@/lib/content/queries'
import { decodePath } from '@/lib/site/url'

/** Redirects an alias to its page. `path`: percent-encoded, without the base path. */
export function redirectOrNotFound(path: string): never {
  const target = findRedirect(decodePath(path))
  if (target === undefined) notFound()
  // Next prepends the base path.
  permanentRedirect(target.slice(readSite().basePath.length) || '/')
}
