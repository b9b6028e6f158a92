// The text of a post as its own HTML, without what the fields of the item say.
import { toPlainText } from '../../values/plain-text.ts'
import { findAttribute } from '../../../text/html.ts'
import type { Hero } from '../../model/item.ts'
import { hasClass, isInside, type PageElement } from './elements.ts'
import type { PostPage } from './post-page.ts'

export interface PostBody {
  readonly html: string
  readonly subtitle?: string
  readonly hero?: Hero
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An address of a story ends with its id, whatever publication it was in. */
const STORY_ID = /^https?:\/\/[^?#]*?[/-]([0-9a-f]{8,16})(?:\?[^#]*)?(#.*)?$/

/** `ids` are those of all posts of the export: links to them get one form. */
export function toPostBody(page: PostPage, ids: ReadonlySet<string>): PostBody {
  const { elements, html, body } = page
  const title = findTitle(page)
  const subtitle = elements.find((element) => hasClass(element, 'graf--subtitle'))
  const lead = findLeadFigure(page, [title, subtitle])
  const edits = [
    ...[title, subtitle, lead?.figure].flatMap((element) => remove(element)),
    ...elements
      .filter((element) => hasClass(element, 'graf--kicker'))
      .flatMap(toParagraph),
    ...dividerEdits(page, [title, subtitle, lead?.figure]),
    ...joinCode(page),
    ...elements.flatMap((element) => linkEdits(element, ids)),
  ]
  const written = subtitle && innerText(html, subtitle)
  return {
    html: applyEdits(html, edits, body.open.end, body.innerEnd),
    ...(written && { subtitle: written }),
    ...(lead && { hero: lead.hero }),
  }
}

/** The heading that repeats the title; in a post without a heading, the first paragraph. */
export function findTitle({ elements, html, title }: PostPage): PageElement | undefined {
  const marked = elements.find((element) => hasClass(element, 'graf--title'))
  const first = elements.find((element) => hasClass(element, 'graf'))
  if (marked || !first || title === '') return marked
  return innerText(html, first) === title ? first : undefined
}

/** The featured picture above all text, where no caption would be lost with it. */
function findLeadFigure(
  { elements, html }: PostPage,
  skipped: readonly (PageElement | undefined)[],
): { readonly figure: PageElement; readonly hero: Hero } | undefined {
  const figure = elements.find(
    (element) =>
      hasClass(element, 'graf') &&
      !skipped.includes(element) &&
      !hasClass(element, 'graf--kicker'),
  )
  if (figure?.open.name !== 'figure' || innerText(html, figure) !== '') return undefined
  const image = elements.find(
    (element) => element.open.name === 'img' && isInside(element, figure),
  )
  if (!image || findAttribute(image.open, 'data-is-featured') !== 'true') return undefined
  const url = findAttribute(image.open, 'src')
  const alt = findAttribute(image.open, 'alt')
  return url ? { figure, hero: { url, ...(alt && { alt }) } } : undefined
}

function remove(element: PageElement | undefined): Edit[] {
  return element ? [{ start: element.open.start, end: element.end, text: '' }] : []
}

/** A line above the title is no heading of the text. */
function toParagraph({ open, innerEnd, end }: PageElement): Edit[] {
  return [
    { start: open.start, end: open.end, text: '<p>' },
    { start: innerEnd, end, text: '</p>' },
  ]
}

/** Every section has a rule above it; those above the first words are not shown. */
function dividerEdits(
  { elements }: PostPage,
  skipped: readonly (PageElement | undefined)[],
): Edit[] {
  const first = elements.find(
    (element) => hasClass(element, 'graf') && !skipped.includes(element),
  )
  const start = first?.open.start ?? Number.POSITIVE_INFINITY
  return elements
    .filter(({ open }) => open.name === 'hr' && open.start < start)
    .flatMap(remove)
}

/**
 * The old editor parted code at its empty lines and showed the parts as one block. A block of
 * the new editor stands alone.
 */
function joinCode({ elements, html }: PostPage): Edit[] {
  const blocks = elements.filter((element) => hasClass(element, 'graf--pre'))
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    if (!next || hasClass(block, 'graf--preV2') || hasClass(next, 'graf--preV2'))
      return []
    const isAlone = html.slice(block.end, next.open.start).trim() !== ''
    return isAlone ? [] : [{ start: block.innerEnd, end: next.open.end, text: '\n\n' }]
  })
}

function linkEdits({ open }: PageElement, ids: ReadonlySet<string>): Edit[] {
  const href = open.attributes.find(({ name }) => open.name === 'a' && name === 'href')
  const [, id = '', fragment = ''] = STORY_ID.exec(href?.value ?? '') ?? []
  if (!href || !ids.has(id)) return []
  const text = ` href="https://medium.com/p/${id}${fragment.replaceAll('"', '%22')}"`
  return [{ start: href.start, end: href.end, text }]
}

function innerText(html: string, { open, innerEnd }: PageElement): string {
  return toPlainText(html.slice(open.end, innerEnd))
}

/** Edits inside of one that removes them are left out. */
function applyEdits(
  html: string,
  edits: readonly Edit[],
  start: number,
  end: number,
): string {
  let at = start
  let text = ''
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at || edit.end > end) continue
    text += html.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + html.slice(at, end)
}
