// Compares the visible words of a body with those of the Markdown that an import makes of it.
import { openHtmlBody } from '../../lib/import/html/open-html-body.ts'
import type { ImportNote } from '../../lib/import/model/item.ts'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'
import { replacePlaceholders } from '../../lib/model/placeholders/placeholder.ts'
import { visibleText } from './visible-text.ts'

/**
 * `equal`: letter for letter; `spaces`: but for spaces; `order`: the same words elsewhere, as
 * footnotes are; `differs`: words came or went.
 */
export type Verdict = 'equal' | 'spaces' | 'order' | 'differs'

export interface Comparison {
  readonly verdict: Verdict
  /** Words of one side alone, each as often as it is missing on the other. */
  readonly lost: readonly string[]
  readonly added: readonly string[]
  readonly markdown: string
}

// Formulas, of which the source has the TeX and the result drawn letters.
const TEX =
  /\$\$[^$]{1,3000}\$\$|\\\([^\n]{1,500}?\\\)|\\\[[\s\S]{1,3000}?\\\]|\$latex\s[^$\n]{1,500}\$|(?<![\\$\w])\$(?![\s$])[^$\n]{1,300}(?<![\s\\])\$(?![\w$])/g

/** The title stands once on the page, so a first heading that repeats it is no loss. */
export async function compareWords(html: string, title: string): Promise<Comparison> {
  const body = openHtmlBody(html, { title })
  const markdown = body.write(({ url }) => url)
  const { html: rendered } = await renderMarkdown(markdown)
  const frames = new Set(body.notes.flatMap(listFrame))
  const after = visibleText(withoutInterface(rendered), { side: 'result', frames })
  const isTex = rendered.includes('<math')
  const source = visibleText(isTex ? html.replace(TEX, ' ') : html, {
    side: 'source',
    frames,
  })
  const before = withoutTitle(source, title, after)
  const lost = listMissing(before, after)
  const added = listMissing(after, before)
  return {
    verdict: judge(before, after, lost.length + added.length),
    lost,
    added,
    markdown,
  }
}

// The words of the interface, such as the title of the footnotes.
function withoutInterface(html: string): string {
  return replacePlaceholders(html, (kind, target) =>
    kind === 'word' ? undefined : target,
  )
}

function listFrame({ rule, message }: ImportNote): string[] {
  return rule === 'frame-to-link' ? [message.replace(/^.* /, '')] : []
}

function judge(before: string, after: string, missing: number): Verdict {
  if (before === after) return 'equal'
  if (before.replaceAll(' ', '') === after.replaceAll(' ', '')) return 'spaces'
  return missing === 0 ? 'order' : 'differs'
}

function withoutTitle(before: string, title: string, after: string): string {
  const words = title.replace(/\s+/g, ' ').trim()
  const isRepeated = words !== '' && before.startsWith(words) && !after.startsWith(words)
  return isRepeated ? before.slice(words.length).trim() : before
}

function listMissing(from: string, into: string): string[] {
  const left = new Map<string, number>()
  for (const word of into.split(' ')) left.set(word, (left.get(word) ?? 0) + 1)
  return from.split(' ').filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
