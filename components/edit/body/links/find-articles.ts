// Articles by words of their titles, from the files that the editor has read.
import { foldName } from '../../../../lib/site/slug.ts'
import type { ArticleMatch } from '../services.ts'

/** Of a field in YAML or TOML; a folded text begins in the line below. */
const TITLE = /^title[ \t]*[:=][ \t]*(?:[>|][-+\d]*[ \t]*\n[ \t]+)?(\S.*)$/m
const FRONT_MATTER = /^(---|\+\+\+)\r?\n.*?^\1/ms
const ARTICLE = /^articles\/.+\.md$/i

/** All words have to stand in the title or the path; those in the title come first. */
export function findArticles(
  files: Iterable<readonly [path: string, text: string]>,
  query: string,
): ArticleMatch[] {
  const words = foldName(query).split(/\s+/).filter(Boolean)
  const hasAll = (text: string) => {
    const folded = foldName(text)
    return words.every((word) => folded.includes(word))
  }
  const inTitle: ArticleMatch[] = []
  const inPath: ArticleMatch[] = []
  for (const [path, text] of files) {
    if (!ARTICLE.test(path)) continue
    const title = readTitle(text) ?? ''
    const match = { title: title || path, path }
    if (hasAll(title)) inTitle.push(match)
    else if (hasAll(`${title} ${path}`)) inPath.push(match)
  }
  return [...inTitle, ...inPath]
}

/** As front matter has it. */
export function readTitle(text: string): string | undefined {
  const written = TITLE.exec(readHead(text))?.[1]?.trim()
  const [, quote, quoted] = /^(["'])(.*)\1/.exec(written ?? '') ?? []
  if (quoted === undefined) return written?.replace(/\s+#.*$/, '')
  return quote === "'" ? quoted.replaceAll("''", "'") : quoted.replace(/\\(.)/g, '$1')
}

/** The front matter, with the lines around it; '' where there is none. */
export function readHead(text: string): string {
  return FRONT_MATTER.exec(text)?.[0] ?? ''
}
