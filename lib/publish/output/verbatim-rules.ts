// Rules of `_headers` for files of `public/`, where those of the site would be wrong.
import { CACHE_AND_ASK, HASHED_FOLDERS, sharingHeadersOf } from '../../http/headers.ts'
import { isHtml } from '../../site/output-file.ts'
import type { PublishedFile } from './build-manifest.ts'

type Rule = readonly [pattern: string, lines: readonly string[]]

/** By address, sorted: a page may run its own scripts, and no name has a hash. */
export function listVerbatimRules(files: ReadonlyMap<string, PublishedFile>): Rule[] {
  const own = [...files].filter(([, { verbatim }]) => verbatim)
  return own
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, file]): Rule => [address, listLines(file)])
    .filter(([, lines]) => lines.length > 0)
}

function listLines({ file, type }: PublishedFile): string[] {
  const isInHashed = HASHED_FOLDERS.some((folder) => file.startsWith(`${folder}/`))
  const shared = Object.entries(sharingHeadersOf(file))
  // Hosts guess by the extension.
  const isGuessed = /[^/]\.[a-z0-9]+$/i.test(file)
  return [
    ...(isHtml(type) ? ['  ! Content-Security-Policy'] : []),
    // `!` takes back what the rule for the folder set.
    ...(isInHashed ? ['  ! Cache-Control', `  Cache-Control: ${CACHE_AND_ASK}`] : []),
    ...(isGuessed ? [] : [`  Content-Type: ${type}`]),
    ...shared.map(([name, value]) => `  ${name}: ${value}`),
  ]
}
