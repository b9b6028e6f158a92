// HTML of any engine on its way to Markdown.
import { toOneLine } from '../values/plain-text.ts'
import { plainText } from '../../markdown/text/plain-text.ts'
import type { DraftBody } from '../model/draft-body.ts'
import { isDeeperThan, MAX_DEPTH } from './parse/depth.ts'
import { flatten } from './parse/flatten.ts'
import { parseBody } from './parse/parse-body.ts'
import { slimTree, takePlaces } from './places.ts'
import { note, type Work } from './rule.ts'
import { RULES } from './rules.ts'
import { toMarkdownTree } from './write/to-markdown-tree.ts'
import { writeImported } from './write/write-imported.ts'

export interface HtmlBodyOptions {
  /** A first heading that says the same is left out. */
  readonly title: string
}

/** Never throws: what is nested too deep comes as paragraphs of its words, with a note. */
export function openHtmlBody(html: string, options: HtmlBodyOptions): DraftBody {
  const work: Work = { title: toOneLine(options.title), notes: [] }
  const tree = parseBody(isDeeperThan(MAX_DEPTH, html) ? flattened(html, work) : html)
  for (const rule of RULES) rule(tree, work)
  const addresses = takePlaces(tree)
  slimTree(tree)
  return {
    addresses,
    notes: work.notes,
    text: plainText(tree),
    write: (toAddress) =>
      writeImported(
        toMarkdownTree(tree, (place) => {
          const address = addresses[place]
          return address && toAddress(address)
        }),
      ),
  }
}

function flattened(html: string, work: Work): string {
  note(
    work,
    'loss',
    'nested-too-deep',
    `Elements lie more than ${MAX_DEPTH} deep in one another, so the words alone were taken: look at the original, and format what matters`,
  )
  return flatten(html)
}
