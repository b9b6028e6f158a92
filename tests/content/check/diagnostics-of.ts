import { checkFile } from '../../../lib/content/check/index.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'

const ARTICLE: Readonly<Record<string, string>> = {
  title: 'Hello',
  description: 'A text',
  publish_date: '2025-03-05',
  author: 'Ada',
}

/** The diagnostics of a document, as `line:column severity: message (rule)`. */
export function diagnosticsOf(text: string | Uint8Array, path = 'articles/hello.md') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return checkFile(path, bytes).diagnostics.map((diagnostic) =>
    formatDiagnostic(diagnostic).slice(path.length + 1),
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
