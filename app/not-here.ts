import { notFound, permanentRedirect } from 'next/navigation'
import { findRedirect, readSite } from '@/lib/content/queries'

/** An old address leads to the new one; any other is a 404. `path` has no base path. */
export function redirectOrNotFound(path: string): never {
  const target = findRedirect(path)
  if (target === undefined) notFound()
  // Next puts the base path in front of it once more.
  permanentRedirect(target.slice(readSite().basePath.length) || '/')
}
