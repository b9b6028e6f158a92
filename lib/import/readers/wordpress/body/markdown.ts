// Posts that were written in Markdown: their plug-ins keep it, or mark what it is.
import type { XmlElement } from '../../../input/xml.ts'
import { textOf } from '../elements.ts'
import { listBlockMarks } from './blocks/block-marks.ts'

/** Jetpack and WP Editor.md, Githuber MD. */
const MARKS = ['_wpcom_is_markdown', '_is_githuber_markdown', '_wp_editormd_is_markdown']
const BLOCK_TAG = /<(?:p|ul|ol|pre|h[1-6]|blockquote|div|table|figure)\b[^<>]*>/i

/** Undefined for a post of another form, and for one whose Markdown is gone. */
export function findMarkdown(
  item: XmlElement,
  meta: ReadonlyMap<string, string>,
  text: string,
): string | undefined {
  const isMarked = MARKS.some((name) =>
    /^(?:1|true|yes|on)$/.test(meta.get(name)?.trim() ?? ''),
  )
  if (!isMarked) return findMarkdownBlock(text)
  const written = ['wp:post_content_filtered', 'content:filtered']
    .map((name) => textOf(item, name))
    .find((value) => value.trim() !== '')
  if (written !== undefined) return written
  // Without the source, the text is what the plug-in made of it: HTML, or Markdown as typed.
  return BLOCK_TAG.test(text) ? undefined : text
}

// A text that is one block of Jetpack: its attributes hold what was typed.
function findMarkdownBlock(text: string): string | undefined {
  if (!text.includes('wp:jetpack/markdown')) return undefined
  const marks = listBlockMarks(text)
  const [first] = marks
  const isAlone =
    marks.every(({ name }) => name === 'jetpack/markdown') && marks.length <= 2
  const source = first?.attributes.source
  return isAlone && typeof source === 'string' ? source : undefined
}
