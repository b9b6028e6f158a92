// What MDX adds to Markdown: imports, exports, remarks and components.
import { toViolation } from './messages.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { HTML_NAMES } from '../html-words/names.ts'
import { listQuietParts, outside } from './place.ts'
import { quote } from './say.ts'
import { parseArguments } from './template-tags.ts'
import { link, readGiven, toMarkdown } from './to-markdown.ts'

/** Leaves them out; what components hold stays, and the words that name it. */
export const mdx: SourceReader = {
  pattern: /^(?:import|export)[ \t]|\{\/\*|^[ \t]*<\/?[A-Z]/m,
  read(tree, text) {
    const found = [
      ...listLines(text),
      ...listRemarks(text),
      ...listComponents(text),
      ...listWhole(text),
    ].toSorted((a, b) => a.start - b.start)
    return outside(found, listQuietParts(tree, text)).map(toFinding)
  },
}

interface Found {
  readonly start: number
  readonly written: string
  readonly variant: 'code' | 'remark' | 'component'
  readonly text: string
}

const CODE =
  /^(?:import[ \t](?:[\w*{}, \t$]+[ \t]from[ \t]+)?["'][^"'\n]+["'];?[ \t]*$|export[ \t]+(?:const|let|default|function|async|class)[ \t][^\n]*[=({;](?:[^\n]*(?:\n(?![ \t]*\n)|$))*)/gm

function listLines(text: string): Found[] {
  return [...text.matchAll(CODE)].map(({ index, 0: written }) => {
    const isWhole = written.endsWith('\n')
    return { start: index, written, variant: 'code', text: isWhole ? '\n' : '' }
  })
}

function listRemarks(text: string): Found[] {
  const found: Found[] = []
  let start = text.indexOf('{/*')
  while (start !== -1) {
    const close = text.indexOf('*/}', start)
    if (close === -1) return found
    const written = text.slice(start, close + 3)
    found.push({ start, written, variant: 'remark', text: '' })
    start = text.indexOf('{/*', close)
  }
  return found
}

const COMPONENT = /^[ \t]*<(\/?)([A-Z][\w.]*)((?:\s[^<>]*?)?)(\/?)>[ \t]*$/gm

// `<T>` alone on a line, without an end, is a word.
function listComponents(text: string): Found[] {
  const found = [...text.matchAll(COMPONENT)].filter(
    ([, , name = '', given = '']) => !isHtml(name, given),
  )
  const named = (isEnd: boolean) =>
    new Set(found.flatMap(([, slash, name]) => ((slash !== '') === isEnd ? name : [])))
  const [opened, ended] = [named(false), named(true)]
  return found.flatMap((match) => {
    const [written, slash = '', name = '', given = '', end = ''] = match
    if (slash ? !opened.has(name) : !end && !ended.has(name)) return []
    const shown = slash ? '' : toShown(name, given)
    return {
      start: match.index,
      written,
      variant: 'component',
      text: shown === '' ? '' : `${shown}\n`,
    }
  })
}

const WHOLE = /^([ \t]*)<([A-Z]\w*)((?:\s[^<>\n]*)?)>([^\n]*)<\/\2>[ \t]*$/gm

// `<Callout title="T">words</Callout>` on one line.
function listWhole(text: string): Found[] {
  return [...text.matchAll(WHOLE)].flatMap((match) => {
    const [written, indent = '', name = '', given = '', inside = ''] = match
    if (isHtml(name, given) || given.endsWith('/')) return []
    const lines = toShown(name, given, inside).split('\n')
    const text = lines.map((line) => line && indent + line).join('\n')
    return { start: match.index, written, variant: 'component', text }
  })
}

// Old pages wrote names in capitals; a script is code in any letters.
function isHtml(name: string, given: string): boolean {
  if (/^(?:script|style)$/i.test(name)) return true
  const isLoud = name === name.toUpperCase() || /\shidden\b|display\s*:/i.test(given)
  return isLoud && HTML_NAMES.has(name.toLowerCase())
}

function toShown(name: string, given: string, inside = ''): string {
  const { named, positional } = parseArguments(
    given.replace(/\{\s*(["'][^"']*["'])\s*\}/g, '$1'),
  )
  const markdown = toMarkdown(name.toLowerCase(), { named, positional })
  if (markdown !== undefined) return `${markdown}\n${inside}`
  const { words, address } = readGiven({ named, positional: [] })
  const { description = '' } = named
  const rest = description.startsWith('{') ? '' : description
  if (address !== undefined && words === '' && /^[^[\]<>]+$/.test(inside))
    return link(address, inside.trim())
  const shown = address === undefined ? words && `**${words}**` : link(address, words)
  const lines = [[shown, rest].filter(Boolean).join(': '), inside].filter(Boolean)
  return lines.join('\n\n')
}

function toFinding({ start, written, variant, text }: Found): Finding {
  const offset = start + written.search(/\S/)
  const isRead = variant === 'component' && text.trim() !== '' && text.includes('](')
  const shown = isRead ? quote(text.trim(), 90) : ''
  const values = { written: quote(written.trim()), shown }
  const edit = { start, end: start + written.length, text }
  // An end is said with its beginning.
  if (/^\s*<\//.test(written)) return { offset, edit }
  const fate = isRead ? 'read' : variant
  return { offset, violation: toViolation(`template-mdx:${fate}`, values), edit }
}
