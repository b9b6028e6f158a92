// The title of a box: behind its name, or in brackets or braces there.
import type { PhrasingContent } from 'mdast'

export interface BoxTitle {
  readonly words: PhrasingContent[]
  /** With their braces; empty where there are none. */
  readonly attributes: string
}

const ATTRIBUTES = /(?:^|[ \t]+|(?<=\]))(\{[^{}]*\})[ \t]*$/
// Pandoc lets colons close the line.
const COLONS = /(?:^|[ \t]+):{3,}[ \t]*$/

// MyST names a box in braces before its title.
const NAME = /^(\{[\w-]+\})[ \t]+/

/** Parts `[Title]{.look}`, `Title`, `{title="Title"}` and `{name} Title`. */
export function takeTitle(children: readonly PhrasingContent[]): BoxTitle {
  const words = [...children]
  takeFromEnd(words, COLONS)
  const attributes = takeFromEnd(words, ATTRIBUTES) || takeName(words)
  takeFromEnd(words, COLONS)
  takeBrackets(words)
  const [, title] = /[\s{]title="([^"]+)"/.exec(attributes) ?? []
  if (words.length === 0 && title !== undefined)
    words.push({ type: 'text', value: title })
  return { words, attributes }
}

function takeFromEnd(words: PhrasingContent[], pattern: RegExp): string {
  const last = words.at(-1)
  if (last?.type !== 'text') return ''
  const match = pattern.exec(last.value)
  if (!match) return ''
  setLast(words, last.value.slice(0, match.index))
  return match[1] ?? ''
}

function takeName(words: PhrasingContent[]): string {
  const first = words[0]
  const [start, name] = first?.type === 'text' ? (NAME.exec(first.value) ?? []) : []
  if (first?.type !== 'text' || start === undefined || name === undefined) return ''
  words[0] = { ...first, value: first.value.slice(start.length) }
  return name
}

function takeBrackets(words: PhrasingContent[]): void {
  const [first, last] = [words[0], words.at(-1)]
  if (first?.type !== 'text' || !first.value.startsWith('[')) return
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(']')) return
  setLast(words, last.value.trimEnd().slice(0, -1))
  const head = words[0]
  if (head?.type !== 'text') return
  const value = head.value.slice(1)
  if (value.trim() === '') words.shift()
  else words[0] = { ...head, value }
}

function setLast(words: PhrasingContent[], value: string): void {
  const last = words.pop()
  if (last?.type === 'text' && value !== '') words.push({ ...last, value })
}
