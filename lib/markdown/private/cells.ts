// Code that engines run and never show: `include=FALSE` of R Markdown, `#| echo: false` of Quarto.
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { offsetsOf } from '../html-words/place-tags.ts'
import { toViolation } from '../leftovers/messages.ts'
import { quote } from '../leftovers/say.ts'

const OPENING =
  /^[`~]{3,}[ \t]*\{[^\n]{0,500}?(?:\b(?:include|echo)\s?=\s?(?:F|FALSE|false)\b|[ .](?:hidden|hide|d-none|private|noexport)(?=[ .}]))/
const RUN = /^[`~]{3,}[ \t]*\{/
const OPTION =
  /^[ \t]*(?:(?:#|\/\/|%%|--)\|[ \t]*(?:include|echo)[ \t]*:[ \t]*(?:false|no)\b|:tags:.{0,99}\bremove[-_](?:cell|input))/im

/** Leaves them out. */
export const cells: SourceReader = {
  pattern: /^[ \t>*+\d.-]*(?:`{3,}|~{3,})[ \t]*\{/m,
  read(tree, text) {
    const findings: Finding[] = []
    visit(tree, 'code', (node: Code) => {
      const { start, end } = offsetsOf(node)
      const source = text.slice(start, end)
      if (!OPENING.test(source) && !(RUN.test(source) && OPTION.test(node.value))) return
      const written = quote(source.split('\n', 1)[0] ?? '', 40)
      const violation = toViolation('template-mark:cell', { written })
      findings.push({ offset: start, violation, edit: { start, end, text: '' } })
    })
    return findings
  },
}
