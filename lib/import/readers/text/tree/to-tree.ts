// Blocks as a tree of Markdown.
import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  Table,
} from 'mdast'
import type { Block, ListBlock } from '../blocks/block.ts'
import type { Line } from '../lines/split-lines.ts'
import { toInline } from './to-inline.ts'

/** Text of each note by its number. */
export type Notes = ReadonlyMap<number, string>

export function toTree(blocks: readonly Block[], notes: Notes): Root {
  const definitions = [...notes].map(([number, words]): DefinitionContent => {
    const [identifier, children] = [String(number), toInline(words)]
    return {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children }],
    }
  })
  return { type: 'root', children: [...toContent(blocks), ...definitions] }
}

function toContent(blocks: readonly Block[]): BlockContent[] {
  return blocks.map(toNode)
}

function toNode(block: Block): BlockContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: block.depth, children: toInline(block.line.words) }
    case 'text':
      return { type: 'paragraph', children: toParagraph(block.lines, block.isWrapped) }
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: block.text }
    case 'list':
      return toList(block)
    case 'table':
      return toTable(block.rows)
    case 'quote':
      return { type: 'blockquote', children: toContent(block.blocks) }
    default:
      return { type: 'thematicBreak' }
  }
}

function toParagraph(lines: readonly Line[], isWrapped: boolean): PhrasingContent[] {
  if (isWrapped) return toInline(lines.map(({ words }) => words).join('\n'))
  return lines.flatMap(({ words }, at) =>
    at === 0 ? toInline(words) : [{ type: 'break' } as const, ...toInline(words)],
  )
}

function toList(block: ListBlock) {
  const { start, isLoose } = block
  const children = block.items.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: isLoose || item.length > 2,
      children: toContent(item),
    }),
  )
  return {
    type: 'list' as const,
    ordered: start !== undefined,
    ...(start !== undefined && { start }),
    spread: isLoose,
    children,
  }
}

function toTable(rows: readonly (readonly string[])[]): Table {
  const children = rows.map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({
      type: 'tableCell' as const,
      children: toInline(cell),
    })),
  }))
  return { type: 'table', children }
}
