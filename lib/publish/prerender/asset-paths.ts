// The files that a page loads.
import { HASHED_FOLDERS } from '../../http/headers.ts'
import { type HtmlToken, listUrls } from '../../text/html.ts'

/**
 * The files that a page refers to under `/_next/static/`, `/media/` and `/assets/`: paths with
 * the base path, without query and fragment, each once, in document order.
 */
export function listAssetPaths(tokens: readonly HtmlToken[], basePath: string): string[] {
  const roots = HASHED_FOLDERS.map((name) => `${basePath}/${name}/`)
  const paths = tokens
    .flatMap(({ attributes }) => attributes.flatMap(listUrls))
    .map((url) => url.trim().replace(/[?#].*$/s, ''))
  return [...new Set(paths.filter((path) => roots.some((root) => path.startsWith(root))))]
}
