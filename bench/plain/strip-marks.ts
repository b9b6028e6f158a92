// Markdown with its marks taken off: an article as somebody pastes it into a plain text.
import type { List, ListItem, Nodes, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export interface PlainLine {
  readonly text: string
  readonly kind: 'heading' | 'code' | 'other'
}

const FRONT_MATTER = /^(---|\+\+\+)\n[\s\S]*?\n\1(?:\n|$)/
const TITLE = /^title\s*[:=]\s*["']?(.+?)["']?\s*$/m
// Lines of MDX and of template languages are marks of engines, not words of a text.
const ENGINE = /^(?:(?:import|export) .*|<[A-Z/].*|.*\{[{%].*[%}]\}.*|:::.*)$/gm
const FENCED = /^( *(?:```|~~~)[\s\S]*?^ *(?:```|~~~)[`~]* *)$/m
const BLANK: PlainLine = { text: '', kind: 'other' }

const parser = unified().use(remarkParse).use(remarkGfm)

/** Without front matter, HTML and pictures. */
export function stripMarks(markdown: string, hasTitle: boolean): PlainLine[] {
  const source = markdown.replaceAll('\r\n', '\n')
  const front = FRONT_MATTER.exec(source)?.[0] ?? ''
  const title = hasTitle ? TITLE.exec(front)?.[1] : undefined
  const body = listBlocks(
    parser.parse(dropEngineLines(source.slice(front.length))).children,
  )
  return title === undefined ? body : [...listLines(title, 'other'), BLANK, ...body]
}

function dropEngineLines(body: string): string {
  const parts = body.split(FENCED)
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replace(ENGINE, '')))
    .join('')
}

function listBlocks(blocks: readonly RootContent[]): PlainLine[] {
  const parts = blocks.map(listBlock).filter((lines) => lines.length > 0)
  return parts.flatMap((lines, at) => (at === 0 ? lines : [BLANK, ...lines]))
}

function listBlock(node: RootContent): PlainLine[] {
  switch (node.type) {
    case 'heading':
      return listLines(toWords(node).replaceAll('\n', ' ').trim(), 'heading')
    case 'code':
      return listLines(node.value, 'code')
    case 'paragraph':
      return listLines(
        toWords(node)
          .trim()
          .replace(/ *\n */g, '\n'),
        'other',
      )
    case 'list':
      return listItems(node)
    case 'table':
      return listRows(node)
    case 'blockquote':
    case 'footnoteDefinition':
      return listBlocks(node.children)
    default:
      return []
  }
}

function listLines(text: string, kind: PlainLine['kind']): PlainLine[] {
  return text === '' ? [] : text.split('\n').map((line) => ({ text: line, kind }))
}

function listItems(list: List): PlainLine[] {
  return list.children.flatMap((item, at) => {
    const mark = list.ordered ? `${(list.start ?? 1) + at}.` : '•'
    const lines = listItem(item, mark)
    return list.spread && at > 0 ? [BLANK, ...lines] : lines
  })
}

function listItem(item: ListItem, mark: string): PlainLine[] {
  const lines = item.spread
    ? listBlocks(item.children)
    : item.children.flatMap((child) => listBlock(child))
  return lines.map(({ text, kind }, at) => {
    const margin = at === 0 ? `  ${mark} ` : '    '
    return { text: text === '' ? '' : margin + text, kind }
  })
}

function listRows(table: Table): PlainLine[] {
  return table.children.map((row) => ({
    text: row.children.map((cell) => toWords(cell)).join('\t'),
    kind: 'other',
  }))
}

function toWords(node: Nodes): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return node.identifier
  if ('children' in node)
    return node.children.map((child: Nodes) => toWords(child)).join('')
  return 'value' in node ? node.value : ''
}
