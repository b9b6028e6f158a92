// A page of an export of Medium, taken apart: an h-entry with its footer.
import { toPlainText } from '../../values/plain-text.ts'
import { findAttribute } from '../../../text/html.ts'
import { hasClass, isInside, listElements, type PageElement } from './elements.ts'

export interface PostPage {
  readonly html: string
  readonly title: string
  /** Chosen by the author, or the first words of the text. */
  readonly subtitle: string
  readonly body: PageElement
  /** All in the body, in document order. */
  readonly elements: readonly PageElement[]
  readonly tags: readonly string[]
  readonly author?: { readonly name: string; readonly href: string }
  /** `https://medium.com/p/ID`. */
  readonly permalink?: string
  readonly canonical?: string
  readonly published?: string
}

const PERMALINK = /^https:\/\/medium\.com\/p\/[0-9a-f]+$/

/** Undefined for a page without the body of a post. */
export function parsePostPage(html: string): PostPage | undefined {
  const elements = listElements(html)
  const body = elements.find((element) => isField(element, 'body'))
  if (!body) return undefined
  const around = elements.filter((element) => !isInside(element, body))
  const textOf = (element: PageElement | undefined) =>
    element ? toPlainText(html.slice(element.open.end, element.innerEnd)) : ''
  return {
    html,
    title: textOf(around.find((element) => hasClass(element, 'p-name'))),
    subtitle: textOf(around.find((element) => isField(element, 'subtitle'))),
    body,
    elements: elements.filter((element) => isInside(element, body)),
    tags: around.filter((element) => hasClass(element, 'p-tag')).map(textOf),
    ...readFooter(around, textOf),
  }
}

function isField({ open }: PageElement, field: string): boolean {
  return open.name === 'section' && findAttribute(open, 'data-field') === field
}

function readFooter(
  around: readonly PageElement[],
  textOf: (element: PageElement) => string,
): Pick<PostPage, 'author' | 'permalink' | 'canonical' | 'published'> {
  const find = (name: string) => around.find((element) => hasClass(element, name))
  const author = find('p-author')
  const published = attributeOf(find('dt-published'), 'datetime')
  const canonical = attributeOf(find('p-canonical'), 'href')
  const permalink = around
    .map((element) => attributeOf(element, 'href'))
    .find((href) => href !== undefined && PERMALINK.test(href))
  return {
    ...(author && {
      author: { name: textOf(author), href: attributeOf(author, 'href') ?? '' },
    }),
    ...(permalink && { permalink }),
    ...(canonical && { canonical }),
    ...(published && { published }),
  }
}

function attributeOf(element: PageElement | undefined, name: string): string | undefined {
  return element && findAttribute(element.open, name)
}
