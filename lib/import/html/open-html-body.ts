// HTML of any engine on its way to Markdown.
import type { DraftBody } from '../model/draft-body.ts'

export interface HtmlBodyOptions {
  /** A first heading that says the same is left out. */
  readonly title: string
}

export function openHtmlBody(_html: string, _options: HtmlBodyOptions): DraftBody {
  return { addresses: [], notes: [], text: '', write: () => '' }
}
