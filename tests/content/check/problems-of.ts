import { checkFile } from '../../../lib/content/check/index.ts'

const ARTICLE: Readonly<Record<string, string>> = {
  title: 'Hello',
  description: 'A text',
  publish_date: '2025-03-05',
  author: 'Ada',
}

/** A document of the text, and its problems as `line:column severity: message`. */
export function problemsOf(text: string | Uint8Array, path = 'articles/hello.md') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return checkFile(path, bytes).problems.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}`,
  )
}

/** An article with good fields, of which `lines` replace those of the same name, at line 6. */
export function articleWith(...lines: readonly string[]): string {
  const replaced = new Set(lines.map((line) => line.split(':')[0]))
  const good = Object.entries(ARTICLE).map(([name, value]) =>
    // A comment keeps the line numbers.
    replaced.has(name) ? '# replaced' : `${name}: ${value}`,
  )
  return `---\n${[...good, ...lines].join('\n')}\n---\nBody\n`
}
