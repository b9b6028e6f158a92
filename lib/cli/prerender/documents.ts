// Documents of data alone, which need no page: they are answered without Next.
import { renderDocument } from '../../api/render/document.ts'
import { findApiPage, findTwin } from '../../content/queries/index.ts'
import { isContractPage } from '../../model/api.ts'
import { renderTwin } from '../../portable/twin.ts'
import type { Answer } from '../../publish/prerender/finish.ts'
import { API_TYPE, parseApiPath } from '../../site/api/address.ts'
import { MARKDOWN_TYPE, parseMarkdownPath } from '../../site/api/markdown-url.ts'
import { parseSlug } from '../../site/slug.ts'

type Document = Pick<Answer, 'type' | 'item' | 'body'>

/**
 * What the routes of the app answer for a site path, from the same functions: Next takes 2 ms to
 * call a route, and an article has four such documents. Undefined for every other path, and where
 * there is nothing: the app says 404, or where it is now.
 */
export function findDocument(path: string): Document | undefined {
  const address = parseApiPath(path)
  if (address) {
    const page = findApiPage(address)
    // The package of the contract is the app's to load.
    if (!page || isContractPage(page)) return undefined
    const { text, item } = renderDocument(page)
    return { type: API_TYPE, item, body: Buffer.from(text) }
  }
  const name = parseMarkdownPath(path)
  const slug = name === undefined ? undefined : parseSlug(name)
  const twin = slug === undefined || slug !== name ? undefined : findTwin(slug)
  return twin && { type: MARKDOWN_TYPE, body: Buffer.from(renderTwin(twin)) }
}
