// A Markdown card among others as HTML.
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

import { toCommonMark } from '../common-mark.ts'

const PROCESSOR = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })

/** HTML in it stays: the whole text is made safe later, as all HTML of a source is. */
export function renderMarkdown(markdown: string): string {
  const tree = PROCESSOR.parse(toCommonMark(markdown, ''))
  return toHtml(PROCESSOR.runSync(tree), { allowDangerousHtml: true })
}
