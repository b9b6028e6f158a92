// Emphasis that CommonMark does not see, since a sign stands inside of it and a letter outside.
import type { Nodes } from 'mdast'
import { offsetsOf } from '../html-words/place-tags.ts'
import { walkMarkdown } from '../walk.ts'
import type { Finding, SourceReader } from './read-again.ts'

const WORDS = /^(?!\s)[^\n]{1,300}(?<![\s\\,(/])$/u
// `snake_case` and `__init__` are of Latin letters.
const LINES =
  /(?<![\p{L}\p{N}\\_])_(?![\s_])([^_\n]{1,300})(?<![\s_\\])_(?=(?!\p{Script=Latin})\p{L})/gu
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u
const SIGNS = [/(?<![\\*])\*\*(?!\*)/g, /(?<![\\_])__(?!_)/g] as const
const BLOCK = /^(?:paragraph|heading|tableCell)$/

/** Reads `**Note:**text` and `**"เน้น"**ข้อความ` as their authors mean them. */
export const emphasis: SourceReader = {
  pattern: /\*\*[^*\n]+\*\*|_[^_\n]+_/,
  read(tree, text) {
    const found: Finding[] = []
    walkMarkdown(tree, (node) => {
      if (BLOCK.test(node.type))
        for (const sign of SIGNS) found.push(...readBlock(node, sign, text))
      if (node.type !== 'text') return
      const { start, end } = offsetsOf(node)
      for (const { index, 0: whole, 1: words = '' } of text
        .slice(start, end)
        .matchAll(LINES))
        if (FOREIGN.test(words))
          found.push(...toFindings(start + index, start + index + whole.length, '_'))
    })
    return found
  },
}

// The first sign opens, the second ends, all through the block, else through one of its texts.
function readBlock(block: Nodes, sign: RegExp, text: string): readonly Finding[] {
  const { texts, parsed, isNested } = listSigns(block, sign, text)
  if (texts.length === 0 && !isNested) return []
  const all = [...texts.flat(), ...parsed].sort((one, other) => one - other)
  return pair(all, text) ?? texts.flatMap((own) => pair(own, text) ?? [])
}

interface Signs {
  /** Of each text that shows some. */
  readonly texts: number[][]
  /** Of what the parser took for emphasis. */
  readonly parsed: number[]
  /** Nobody means `**a**b**c**` so. */
  isNested: boolean
}

function listSigns(block: Nodes, sign: RegExp, text: string): Signs {
  const signs: Signs = { texts: [], parsed: [], isNested: false }
  let strongEnd = 0
  walkMarkdown(block, (node) => {
    const { start, end } = offsetsOf(node)
    const written = text.slice(start, end)
    if (node.type === 'text') {
      const own = [...written.matchAll(sign)].map(({ index }) => start + index)
      if (own.length > 0) signs.texts.push(own)
    } else if (node.type === 'strong' && written.slice(0, 2) === signOf(sign)) {
      signs.parsed.push(start, end - 2)
      signs.isNested ||= start < strongEnd
      strongEnd = Math.max(strongEnd, end)
    }
  })
  return signs
}

function signOf(sign: RegExp): string {
  return sign === SIGNS[0] ? '**' : '__'
}

function pair(signs: readonly number[], text: string): readonly Finding[] | undefined {
  if (signs.length % 2 === 1) return undefined
  const pairs = signs.flatMap((start, at) =>
    at % 2 === 0 ? [{ start, end: (signs[at + 1] ?? start) + 2 }] : [],
  )
  const isMeant = pairs.every(({ start, end }) => {
    const words = text.slice(start + 2, end - 2)
    return WORDS.test(words) && (text[start] === '*' || FOREIGN.test(words))
  })
  return isMeant
    ? pairs.flatMap(({ start, end }) => toFindings(start, end, '**'))
    : undefined
}

function toFindings(start: number, end: number, sign: '**' | '_'): readonly Finding[] {
  const name = sign === '_' ? 'em' : 'strong'
  const opening = { start, end: start + sign.length, text: `<${name}>` }
  const ending = { start: end - sign.length, end, text: `</${name}>` }
  return [opening, ending].map((edit) => ({ offset: edit.start, edit }))
}
