// Markdown on its way to Markdown: only addresses change.
import type { DraftBody } from '../model/draft-body.ts'

export function openMarkdownBody(_markdown: string): DraftBody {
  return { addresses: [], notes: [], text: '', write: () => '' }
}
