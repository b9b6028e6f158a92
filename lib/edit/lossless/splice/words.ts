// Changes words of a text that has several lines, so that its other lines stay as they are.
import { Scalar } from 'yaml'

import type { Span } from './nodes.ts'

interface Word extends Span {
  readonly text: string
}

/** The source with the new words; empty where escapes hide the old ones. */
export function spliceWords(
  source: string,
  { type, value }: Scalar,
  text: string,
): string[] {
  const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED
  const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
  const from = isBlock ? source.indexOf('\n') : Number(isQuoted)
  const written = listWords(source.slice(0, isQuoted ? -1 : undefined), from)
  const [old, wanted] = [listWords(String(value)), listWords(text)]
  const isReadable = written.map(toText).join(' ') === old.map(toText).join(' ')
  if (!isReadable || old.length === 0 || wanted.length === 0) return []
  const [cut, put] = findMiddle(written, wanted)
  const [, indent = '  '] = /\n( *)(?=\S)/.exec(source) ?? []
  const isFolded = type !== Scalar.BLOCK_LITERAL
  const middle = text
    .slice(put.start, put.end)
    .replace(/\n+/g, (ends) => (isFolded ? `\n${ends}` : ends) + indent)
  return [source.slice(0, cut.start) + middle + source.slice(cut.end)]
}

/** What differs: without the space around it where words stand on both sides. */
function findMiddle(old: readonly Word[], wanted: readonly Word[]): [Span, Span] {
  const most = Math.min(old.length, wanted.length)
  let first = 0
  while (first < most && old[first]?.text === wanted[first]?.text) first++
  let last = 0
  while (last < most - first && old.at(-1 - last)?.text === wanted.at(-1 - last)?.text)
    last++
  const isReplaced = first + last < most
  const toSpan = (words: readonly Word[]): Span => {
    const end = words[words.length - 1 - last]?.end ?? 0
    if (isReplaced) return { start: words[first]?.start ?? 0, end }
    if (first > 0) return { start: words[first - 1]?.end ?? 0, end }
    return { start: words[0]?.start ?? 0, end: words[words.length - last]?.start ?? end }
  }
  return [toSpan(old), toSpan(wanted)]
}

function listWords(text: string, from = 0): Word[] {
  return [...text.slice(from).matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = from + index
    return { text: word, start, end: start + word.length }
  })
}

function toText({ text }: Word): string {
  return text
}
