// Definition lists of PHP Markdown Extra and kramdown: a term, then lines with a colon.
import { defListFromMarkdown, defListHastHandlers } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import type { Construct, State, Token, TokenizeContext } from 'micromark-util-types'
import type { Nodes } from 'mdast'
import type { Processor } from 'unified'

/** Never false for a text with one. */
export function mayHoldDefinitionList(source: string): boolean {
  return /\n[ \t>]{0,20}:[ \t]/.test(source)
}

/** A colon below an empty line defines nothing, unless it stands wide of its text. */
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
      const isBelow = isBelowEmptyLine(this)
      const list = construct.tokenize.call(this, effects, ok, nok)
      return isBelow ? effects.check(WIDE_MARK, list, nok) : list
    },
  }
}

// `:   `, as Pandoc and PHP Markdown Extra write a definition below an empty line.
const WIDE_MARK: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const space: State = (code) => {
      if (code !== 32)
        return code !== null && code < 0 && code > -3 ? ok(code) : nok(code)
      effects.consume(code)
      return (next) => (next === 32 ? ok(next) : nok(next))
    }
    return (code) => {
      // The parser wants a token around what it consumes.
      effects.enter('listItemMarker')
      effects.consume(code)
      return space
    }
  },
}

const { defListDescription } = defListHastHandlers

/** For remark-rehype: a meaning of several paragraphs keeps them. */
export const definitionListHandlers: typeof defListHastHandlers = {
  ...defListHastHandlers,
  defListDescription(state, node, parent) {
    const count = node.children.filter(
      (child: Nodes) => child.type === 'paragraph',
    ).length
    return defListDescription(
      state,
      { ...node, spread: node.spread || count > 1 },
      parent,
    )
  },
}

function isBelowEmptyLine({ events }: TokenizeContext): boolean {
  const token: Token | undefined = events.at(-1)?.[1]
  const last = token?._tokenizer?.events.at(-1)?.[1] ?? token
  return last?.type === 'lineEndingBlank'
}
