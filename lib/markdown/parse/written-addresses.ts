// Finds every address in the text of a Markdown file.
import type { Html, Link, Root } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'

import { listHtmlTokens } from '../../text/html.ts'
import { createParser } from './parse.ts'

/** UTF-16 offsets of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An address as it stands in the source. */
export interface WrittenAddress extends Span {
  /** Without the escapes of Markdown; percent-encoding stays. */
  readonly written: string
}

/**
 * The addresses of all links, pictures, definitions and HTML elements of a Markdown file, in
 * order. Those in code, comments and front matter are text, and are left out.
 */
export function listWrittenAddresses(source: string): WrittenAddress[] {
  // micromark drops a byte order mark, and counts from behind it.
  const shift = source.startsWith('\uFEFF') ? 1 : 0
  return parseAddresses(source.slice(shift)).addresses.map((place) => ({
    ...place,
    start: place.start + shift,
    end: place.end + shift,
  }))
}

/** The same for a text without a byte order mark, and its tree: both of one parse. */
export function parseAddresses(text: string): {
  readonly tree: Root
  readonly addresses: WrittenAddress[]
} {
  const found: WrittenAddress[] = []
  const tree = createParser(text).use(noteDestinations, found).parse(text)
  found.push(...listHtmlAddresses(tree, text), ...listBareAddresses(tree, text))
  return { tree, addresses: found.toSorted((a, b) => a.start - b.start) }
}

interface Token {
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}

interface Compiler {
  sliceSerialize(token: Token): string
}

// The tree says where a link begins, not where its address does: the parser's tokens do.
function noteDestinations(this: Processor, found: WrittenAddress[]): void {
  function note(this: Compiler, token: Token): void {
    const raw = this.sliceSerialize(token)
    const isFramed = raw.startsWith('<')
    const start = token.start.offset + (isFramed ? 1 : 0)
    const end = token.end.offset - (isFramed ? 1 : 0)
    found.push({ start, end, written: withoutEscapes(isFramed ? raw.slice(1, -1) : raw) })
  }
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: { resourceDestination: note, definitionDestination: note },
  })
}

// CommonMark §2.4.
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** `<https://a.example>`, and the address alone: both are what they show. */
function listBareAddresses(tree: Root, text: string): WrittenAddress[] {
  const found: WrittenAddress[] = []
  visit(tree, 'link', ({ url, position }: Link) => {
    const from = position?.start.offset ?? 0
    const raw = text.slice(from, position?.end.offset ?? from)
    const start = from + (raw === `<${url}>` ? 1 : 0)
    const isBare = raw === url || start > from
    if (isBare) found.push({ start, end: start + url.length, written: url })
  })
  return found
}

const ADDRESS = /^(?:href|src|poster|cite)$/
const VALUE = /^[\s/]*[^\s/][^\s/=]*\s*=\s*(["']?)(?<value>.*)\1$/ds

function listHtmlAddresses(tree: Root, text: string): WrittenAddress[] {
  const found: WrittenAddress[] = []
  visit(tree, 'html', (node: Html) => {
    const from = node.position?.start.offset ?? 0
    const html = text.slice(from, node.position?.end.offset ?? from)
    const attributes = listHtmlTokens(html).flatMap((token) => token.attributes)
    for (const attribute of attributes) {
      const span = findValueSpan(html, attribute)
      if (!span || !ADDRESS.test(attribute.name)) continue
      const { start, end } = span
      const written = html.slice(start, end)
      found.push({ start: from + start, end: from + end, written })
    }
  })
  return found
}

/** Where the value of an attribute stands, without its quotes; undefined without one. */
export function findValueSpan(html: string, { start, end }: Span): Span | undefined {
  const value = VALUE.exec(html.slice(start, end))?.indices?.groups?.value
  return value && { start: start + value[0], end: start + value[1] }
}
