import { notFound, permanentRedirect } from 'next/navigation'
import { findRedirect, readSite } from '@/lib/content/queries'
import { decodePath } from '@/lib/site/url'

/** An old address leads to the new one; any other is a 404. `path` is as sent, without base path. */
export function redirectOrNotFound(path: string): never {
  const target = findRedirect(decodePath(path))
  if (target === undefined) notFound()
  // Next puts the base path in front of it once more.
  permanentRedirect(target.slice(readSite().basePath.length) || '/')
}
