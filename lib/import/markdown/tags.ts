// The tags of HTML in a Markdown text that name an address.
import type { Html, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Span } from '../../markdown/parse/written-addresses.ts'
import { type HtmlAttribute, type HtmlToken, listHtmlTokens } from '../../text/html.ts'
import type { BodyAddress } from '../model/draft-body.ts'

/** One attribute with an address: `start` and `end` are its own, as offsets of the text. */
export interface Tag extends Span {
  readonly use: BodyAddress['use']
  /** With character references resolved. */
  readonly url: string
  readonly alt: string | undefined
  readonly line: number
  /** A picture as a whole, of all others the attribute. */
  readonly removal: Span & { readonly text: string }
}

export function listTags(tree: Root, markdown: string): Tag[] {
  const tags: Tag[] = []
  visit(tree, 'html', (node: Html) => {
    const from = node.position?.start.offset ?? 0
    const html = markdown.slice(from, node.position?.end.offset ?? from)
    const line = node.position?.start.line ?? 1
    for (const token of listHtmlTokens(html))
      for (const attribute of token.attributes) {
        const use = findUse(token, attribute)
        if (!use || attribute.value.startsWith('#')) continue
        tags.push({
          ...{ use, url: attribute.value, alt: altOf(token) },
          line: line + html.slice(0, token.start).split('\n').length - 1,
          ...{ start: attribute.start + from, end: attribute.end + from },
          removal: toRemoval(use, token, attribute, from),
        })
      }
  })
  return tags
}

function findUse({ name }: HtmlToken, attribute: HtmlAttribute) {
  if (attribute.name === 'href') return 'link'
  if (attribute.name === 'poster') return 'picture'
  if (attribute.name !== 'src') return undefined
  return name === 'img' ? 'picture' : 'media'
}

function altOf({ attributes }: HtmlToken): string | undefined {
  return attributes.find(({ name }) => name === 'alt')?.value
}

function toRemoval(
  use: BodyAddress['use'],
  token: HtmlToken,
  attribute: HtmlAttribute,
  from: number,
) {
  const isWhole = use === 'picture' && token.name === 'img'
  const { start, end } = isWhole ? token : attribute
  return { start: start + from, end: end + from, text: '' }
}
