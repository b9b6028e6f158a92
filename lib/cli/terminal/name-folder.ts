// Names the content folder from where the command runs, at the top of a repository.
import { relative } from 'node:path'

/** With `/`, without a slash around it; empty for a folder that lies elsewhere. */
export function nameFolder(contentDir: string): string {
  const folder = relative('', contentDir).replaceAll('\\', '/')
  return /^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(folder) ? '' : folder
}
