import { ParseOption, XmlDocument } from 'libxml2-wasm'
import { onTestFinished } from 'vitest'

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
}

/** A document as a strict parser has read it. */
export interface Xml {
  /** What each element or attribute that a path (XPath 1.0) names holds, in order. */
  texts(path: string): string[]
  count(path: string): number
}

/**
 * Reads with libxml2, which takes nothing that is not well-formed, and throws for the rest.
 * The document lives as long as the test: its memory is not JavaScript's.
 */
export function openXml(source: string): Xml {
  const document = XmlDocument.fromString(source, {
    option: ParseOption.XML_PARSE_PEDANTIC,
  })
  onTestFinished(() => document.dispose())
  return {
    texts: (path) => document.find(path, NAMESPACES).map(({ content }) => content),
    count: (path) => document.find(path, NAMESPACES).length,
  }
}
