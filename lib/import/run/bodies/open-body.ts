// Opens a body by its form.
import { openHtmlBody } from '../../html/open-html-body.ts'
import { openMarkdownBody } from '../../markdown/open-markdown-body.ts'
import type { BodyAddress, DraftBody } from '../../model/draft-body.ts'
import type { Item } from '../../model/item.ts'

/** Titles and descriptions need no more of a text. */
const BEGINNING_LETTERS = 2000

export function openBody({ title, body }: Pick<Item, 'title' | 'body'>): DraftBody {
  return body.form === 'html'
    ? openHtmlBody(body.text, { title })
    : openMarkdownBody(body.text)
}

export function beginningOf({ text }: DraftBody): string {
  return text.slice(0, BEGINNING_LETTERS)
}

/** The trimmed Markdown; `results` has one for each of the body's addresses. */
export function writeBody(
  draft: DraftBody,
  results: readonly (string | undefined)[],
): string {
  const byAddress = new Map<BodyAddress, string | undefined>()
  for (const [index, address] of draft.addresses.entries())
    byAddress.set(address, results[index])
  return draft.write((address) => byAddress.get(address)).trim()
}
