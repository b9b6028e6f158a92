// Which files of a source are documents of plain text.
import type { SourceFile } from '../../model/source.ts'

/** Texts that belong to programs and sites, not to a blog. */
const OTHERS =
  /(?:^|\/)(?:robots|humans|ads|app-ads|security|llms(?:-full)?|requirements|CMakeLists|readme|licen[cs]e|copying|authors|changelog|contributing|notice|cname|makefile|dockerfile|gemfile|rakefile|procfile|jenkinsfile|vagrantfile|brewfile|codeowners|version)(?:\.te?xt)?$/i

/** Formats of word processors, by the ending of a name, with what to do. */
const WORD_PROCESSORS: Readonly<Record<string, string>> = {
  doc: 'a Word document',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'a Rich Text document',
  pages: 'a Pages document',
  pdf: 'a PDF',
  epub: 'an EPUB',
  wpd: 'a WordPerfect document',
}

/** Undefined for a file that is none of them. */
export function findRefusal(path: string): string | undefined {
  const kind = WORD_PROCESSORS[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '']
  return kind === undefined
    ? undefined
    : `is ${kind}. Open it, save it as plain text (.txt) or as HTML, and import that.`
}

export function isTextName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^(?!\.).*(?:\.te?xt|^[^.]+)$/i.test(name) && !OTHERS.test(path)
}

export function hasTextEnding(path: string): boolean {
  return /\.te?xt$/i.test(path) && !OTHERS.test(path)
}

const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<rss|<feed|[{[]\s*["{[])/i

export type Likeness = 'text' | 'front matter' | 'markup' | 'binary'

/** By its first bytes. */
export async function findLikeness(file: SourceFile): Promise<Likeness> {
  const head = await file.head()
  // UTF-16 begins with a mark, and has a NUL in every other byte.
  const isWide = /^(?:fffe|feff)$/.test(Buffer.from(head.subarray(0, 2)).toString('hex'))
  if (!isWide && head.includes(0)) return 'binary'
  const start = Buffer.from(head.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')
  if (/^(?:---|\+\+\+|;;;)[ \t]*\r?\n/.test(start)) return 'front matter'
  if (/^(?:%PDF-|\{\\rtf)/.test(start)) return 'binary'
  return MARKUP.test(start) ? 'markup' : 'text'
}
