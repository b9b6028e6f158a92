// Which title a document has, where its fields say none.
import { toPlainText } from '../values/plain-text.ts'
import type { Document } from './document.ts'
import type { Completion } from './engine.ts'

/** A whole page of HTML says its title in its head. */
export function withPageTitle(
  completion: Completion,
  path: string,
  { body }: Document,
): Completion {
  const [, title] =
    (isHtml(path) && /<title>([^<]{1,300})<\/title>/i.exec(body.slice(0, 64_000))) || []
  return title === undefined ? completion : { ...completion, title: toPlainText(title) }
}

export function isHtml(path: string): boolean {
  return /\.html?$/i.test(path)
}

/** Where the engine knows a title, a first heading that is a section stays one. */
export function keepSection(document: Document, { title }: Completion): Document {
  const { bodyWithHeading, fields } = document
  const isSame = String(fields.title).toLowerCase() === title?.toLowerCase()
  if (bodyWithHeading === undefined || title === undefined || isSame) return document
  const { title: _, ...others } = fields
  return { ...document, fields: others, body: bodyWithHeading }
}
