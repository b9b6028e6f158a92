// Code without colours, for readers that show no style.
import type { CodeBlock } from '../draft.ts'

/** What a fence calls its code: `title` and `caption` of its first line; empty without one. */
export function captionOf({ meta }: CodeBlock): string {
  return ['title', 'caption']
    .map((name) => new RegExp(`${name}="([^"]*)"`).exec(meta)?.[1])
    .filter(Boolean)
    .join(': ')
}

const SIGNS = { add: '+ ', remove: '- ' }

/** Signs replace the colours of marked lines. */
export function plainCode({ language, source, marks }: CodeBlock): string {
  if (language === 'diff' || !marks.some(Boolean)) return source
  const lines = source.split('\n').map((line, index) => {
    const mark = marks[index]
    return (mark ? SIGNS[mark] : '  ') + line
  })
  return lines.join('\n')
}
