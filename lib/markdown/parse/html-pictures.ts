// Pictures that the HTML in a Markdown file names.
import type { Html, Nodes, Parent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

import { isPicture } from '../../http/media-type.ts'
import {
  type HtmlAttribute,
  type HtmlToken,
  listHtmlTokens,
  parseSourceSet,
} from '../../text/html.ts'
import { findValueSpan, type Span } from './written-addresses.ts'

/** `start` and `end` are of its address, as UTF-16 offsets of the source. */
export interface WrittenPicture extends Span {
  /** With character references resolved: of the largest, where there are several. */
  readonly url: string
  /** What names the same picture in other sizes: needless beside a file of the site. */
  readonly others: readonly Span[]
}

/** Offsets are of `text`, which `tree` was parsed of. */
export function listHtmlPictures(tree: Root, text: string): WrittenPicture[] {
  const found: WrittenPicture[] = []
  visit(tree, 'html', (node: Html, index, parent) => {
    const { start: from, end } = toSpan(node)
    const html = text.slice(from, end)
    const tokens = listHtmlTokens(html)
    const next = findNext(parent, index)
    const move = (span: Span) => ({ start: span.start + from, end: span.end + from })
    for (const [at, token] of tokens.entries()) {
      const picture =
        readImage(html, token, tokens) ?? readLink(html, token, tokens[at + 1], next)
      if (!picture) continue
      const others = [...picture.others.map(move), ...listSources(parent, index)]
      found.push({ ...move(picture), url: picture.url, others })
    }
  })
  return found
}

export function toSpan({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** In a paragraph each tag is a node: other forms of a picture stand before it. */
function listSources(parent: Parent | undefined, index = 0): Span[] {
  const before: readonly Nodes[] = parent?.children.slice(0, index) ?? []
  const end = before.findLastIndex((node) =>
    node.type === 'html' ? !/^<source\b/i.test(node.value) : !isBlank(node),
  )
  const sources = before.slice(end + 1).filter((node) => node.type === 'html')
  return sources
    .filter((node) => listHtmlTokens(node.value).some(isPlainSource))
    .map(toSpan)
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

// With a condition it is another picture, for a dark page or a narrow one.
function isPlainSource({ name, attributes }: HtmlToken): boolean {
  return name === 'source' && !attributes.some((each) => each.name === 'media')
}

/** The node behind that one, but for blanks. */
function findNext(parent: Parent | undefined, index = 0): Nodes | undefined {
  const rest: readonly Nodes[] = parent?.children.slice(index + 1) ?? []
  return rest.find((node) => !isBlank(node))
}

function readImage(
  html: string,
  { kind, name, attributes }: HtmlToken,
  tokens: readonly HtmlToken[],
): WrittenPicture | undefined {
  const src = attributes.find((each) => each.name === 'src')
  const span = src && findValueSpan(html, src)
  if (kind !== 'open' || name !== 'img' || !src || !span) return undefined
  const sizes = attributes.filter((each) => /^(?:srcset|sizes)$/.test(each.name))
  const sources = tokens.filter(isPlainSource)
  const isAlone = tokens.filter((each) => each.name === 'img').length === 1
  const others = [...sizes, ...(isAlone ? sources : [])]
  return { ...span, url: findLargest(sizes) ?? src.value, others }
}

/** Of the candidates of a `srcset`; undefined without one that tells its size. */
function findLargest(attributes: readonly HtmlAttribute[]): string | undefined {
  const [largest] = attributes
    .filter(({ name }) => name === 'srcset')
    .flatMap(({ value }) => parseSourceSet(value))
    .toSorted((a, b) => (b.width ?? b.density ?? 0) - (a.width ?? a.density ?? 0))
  return largest?.width || largest?.density ? largest.url : undefined
}

function readLink(
  html: string,
  { kind, name, attributes }: HtmlToken,
  inside: HtmlToken | undefined,
  behind: Nodes | undefined,
): WrittenPicture | undefined {
  const href = attributes.find((each) => each.name === 'href')
  const span = href && findValueSpan(html, href)
  if (kind !== 'open' || name !== 'a' || !href || !span) return undefined
  const isShown = inside ? inside.name === 'img' : isPictureLink(href.value, behind)
  const isWanted = isShown && isPicture(href.value.replace(/[?#].*$/s, ''))
  return isWanted ? { ...span, url: href.value, others: [] } : undefined
}

/** Whether a link around `shown` leads to a picture too. */
export function isPictureLink(address: string, shown: Nodes | undefined): boolean {
  const isShown =
    shown?.type === 'image' ||
    shown?.type === 'imageReference' ||
    (shown?.type === 'html' && shown.value.startsWith('<img'))
  return isShown && isPicture(address.replace(/[?#].*$/s, ''))
}
