// Ids that other engines write behind a heading: `{#id}`, `{: #id .class}`.
import type { Heading, Paragraph, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'

/** Reads them, and takes them out of the text: Pandoc, Hugo, Zola, Docusaurus and kramdown. */
export function remarkWrittenIds() {
  return (tree: Root, file: VFile): void => {
    if (/\{:?[ \t]*#|\{[^{}\n]{0,200}[ \t]#/.test(String(file)))
      readIds(tree, String(file))
  }
}

// A word of the braces is an id, a class, or a pair.
const WORD = '(?:#[^\\s{}#]+|\\.[\\w-]+|[\\w-]+=(?:"[^"{}]*"|[^\\s"{}]+))'
const BRACES = new RegExp(
  `(^|[ \\t\\n])\\{:?[ \\t]*(${WORD}(?:[ \\t]+${WORD})*)[ \\t]*\\}[ \\t]*$`,
)

function readIds(parent: Parents, source: string): void {
  const { children } = parent
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (!child) continue
    if (child.type === 'heading') readId(child, child, source)
    if (child.type === 'paragraph' && readOwnLine(child, children[index - 1], source))
      children.splice(index--, 1)
    else if ('children' in child && child.type !== 'heading') readIds(child, source)
  }
}

// `{: #id}` in a line of its own belongs to the block above it.
function readOwnLine(
  paragraph: Paragraph,
  before: Parents['children'][number] | undefined,
  source: string,
): boolean {
  const [text] = paragraph.children
  if (text?.type !== 'text' || !text.value.includes('{'))
    return readBelow(paragraph, source)
  if (!/^\{:[^\n]*\}$/.test(text.value) || paragraph.children.length > 1)
    return readBelow(paragraph, source)
  const isBeside =
    before?.position?.end.line === (paragraph.position?.start.line ?? 0) - 1
  if (!isBeside || before?.type !== 'heading') return false
  return readId(paragraph, before, source)
}

function readBelow(paragraph: Paragraph, source: string): boolean {
  const last = paragraph.children.at(-1)
  if (last?.type === 'text' && /\n\{:[^\n]*\}[ \t]*$/.test(last.value))
    readId(paragraph, paragraph, source)
  return false
}

function readId(
  holder: Heading | Paragraph,
  block: Heading | Paragraph,
  source: string,
): boolean {
  const text = holder.children.at(-1)
  if (text?.type !== 'text' || isEscaped(text, source)) return false
  const [written, , words = ''] = BRACES.exec(text.value) ?? []
  const id = words
    .split(/[ \t]+/)
    .find((word) => word.startsWith('#'))
    ?.slice(1)
  if (written === undefined || id === undefined) return false
  text.value = text.value.slice(0, -written.length)
  if (text.value === '') holder.children.pop()
  const properties = { ...block.data?.hProperties, id }
  block.data = { ...block.data, hProperties: properties }
  return true
}

// `\\{#id}` is to be shown.
function isEscaped({ position }: Text, source: string): boolean {
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return /\\\{[^{}]*\}\s*$/.test(written)
}
