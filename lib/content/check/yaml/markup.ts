import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

import type { Report } from '../file/report.ts'
import { shorten } from './value.ts'
import type { YamlSource } from './syntax.ts'

/** Deeper nesting is no front matter, and parsers go down by recursion. */
const MAX_NESTING = 12

/** How far before a value its anchor and tag are looked for. */
const MAX_PROPERTIES_LENGTH = 100

interface Visit {
  readonly node: unknown
  readonly depth: number
}

/**
 * Reports what YAML allows and front matter does not: anchors and aliases (`&`, `*`), which
 * can blow up and mostly are unquoted text; tags (`!`); names given twice; lists or mappings
 * as names. Lines that syntax problems are on are left alone.
 */
export function reportMarkup(
  root: Node,
  { yaml, start }: YamlSource,
  report: Report,
  skippedLines: ReadonlySet<number>,
): void {
  // Not recursive: 64 KB of `[` must not overflow the stack.
  const open: Visit[] = [{ node: root, depth: 0 }]
  const complain = (node: unknown, message: string) => {
    const offset = start + offsetOf(node, yaml)
    if (!skippedLines.has(report.lineOf(offset))) report.error(offset, message)
  }
  // A bomb of anchors and aliases is one mistake, not a hundred.
  const said = new Set<string>()
  const toLine = (key: unknown) => report.lineOf(start + offsetOf(key, yaml))
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    const message = toMessage(node, depth)
    if (message !== undefined && !said.has(kindOf(node))) complain(node, message)
    if (message !== undefined) said.add(kindOf(node))
    if (depth > MAX_NESTING) continue
    if (isMap(node)) reportNames(node, complain, toLine)
    for (const child of listChildren(node)) open.push({ node: child, depth: depth + 1 })
  }
}

function kindOf(node: unknown): string {
  if (isAlias(node)) return 'alias'
  return isNode(node) && 'anchor' in node && node.anchor ? 'anchor' : 'other'
}

function toMessage(node: unknown, depth: number): string | undefined {
  if (depth === MAX_NESTING + 1) return 'This is nested too deeply'
  if (isAlias(node)) {
    return `\`*${shorten(node.source)}\` is an alias in YAML, which is not supported: put text that begins with \`*\` in quotes, or write the value out`
  }
  if (!isNode(node)) return undefined
  if ('anchor' in node && node.anchor) {
    return `\`&${shorten(node.anchor)}\` is an anchor in YAML, which is not supported: put text that begins with \`&\` in quotes`
  }
  if (!node.tag) return undefined
  const tag = shorten(node.tag.replace('tag:yaml.org,2002:', '!!'))
  return `\`${tag}\` is a tag in YAML, which is not supported: put text that begins with \`!\` in quotes`
}

function reportNames(
  map: YAMLMap<unknown, unknown>,
  complain: (node: unknown, message: string) => void,
  toLine: (key: unknown) => number,
): void {
  const seen = new Map<unknown, unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      complain(key ?? map, 'A name must be a single word, not a list or a mapping')
      continue
    }
    const first = seen.get(key.value)
    if (first === undefined) seen.set(key.value, key)
    else {
      const message = `\`${shorten(String(key.value))}\` is given twice, first on line ${toLine(first)}: keep one of them`
      complain(key, message)
    }
  }
}

/** A node's range leaves out its anchor and tag, which the messages are about. */
function offsetOf(node: unknown, yaml: string): number {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  if (!isNode(node) || !(node.tag || ('anchor' in node && node.anchor))) return offset
  const before = yaml.slice(Math.max(0, offset - MAX_PROPERTIES_LENGTH), offset)
  const properties = /(?:[!&]\S*\s+)+$/.exec(before)
  return offset - (properties?.[0].length ?? 0)
}

function listChildren(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) => [key, value])
}
