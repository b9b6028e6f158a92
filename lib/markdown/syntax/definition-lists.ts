// Definition lists of PHP Markdown Extra and kramdown: a term, then lines with a colon.
import { defListFromMarkdown } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import type { Construct, Token, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Never false for a text with one. */
export function mayHoldDefinitionList(source: string): boolean {
  return /\n[ \t>]{0,20}:[ \t]/.test(source)
}

/** A colon below an empty line defines nothing: no term stands above it. */
export function readDefinitionLists(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  const constructs = Object.entries(defList.document ?? {}).map(
    ([code, rules]) => [code, [rules ?? []].flat().map(belowTerm)] as const,
  )
  data.micromarkExtensions.push({ ...defList, document: Object.fromEntries(constructs) })
  data.fromMarkdownExtensions.push(defListFromMarkdown)
}

function belowTerm(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return isBelowEmptyLine(this)
        ? nok
        : construct.tokenize.call(this, effects, ok, nok)
    },
  }
}

function isBelowEmptyLine({ events }: TokenizeContext): boolean {
  const token: Token | undefined = events.at(-1)?.[1]
  const last = token?._tokenizer?.events.at(-1)?.[1] ?? token
  return last?.type === 'lineEndingBlank'
}
