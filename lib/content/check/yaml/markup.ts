// Reports what YAML allows and front matter does not.
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

import type { Violation } from '../../../model/diagnostic.ts'
import { shorten } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import type { YamlSource } from './syntax.ts'

/** Deeper nesting is not front matter, and parsers go down by recursion. */
const MAX_NESTING = 12

/** How far before a value its anchor and tag are looked for. */
const MAX_PROPERTIES_LENGTH = 100

/**
 * Anchors and aliases (`&`, `*`), which can blow up and mostly are unquoted text; tags (`!`);
 * names given twice; lists or mappings as names. Skips lines that have a syntax error.
 */
export function reportMarkup(
  root: Node,
  source: YamlSource,
  skippedLines: ReadonlySet<number>,
): void {
  const lineOf = (node: unknown) => source.positionOf(offsetOf(node, source)).line
  const report = (node: unknown, violation: Violation) => {
    if (!skippedLines.has(lineOf(node))) source.report(violation, offsetOf(node, source))
  }
  // A bomb of anchors and aliases is one mistake, not a hundred.
  const reported = new Set<string>()
  // Not recursive: 64 KB of `[` must not overflow the stack.
  const open: { readonly node: unknown; readonly depth: number }[] = [
    { node: root, depth: 0 },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    const found = findMarkup(node, depth)
    if (found && !reported.has(found.name)) report(node, found.violation)
    if (found) reported.add(found.name)
    if (depth > MAX_NESTING) continue
    if (isMap(node)) reportNames(node, report, lineOf)
    for (const child of listChildren(node)) open.push({ node: child, depth: depth + 1 })
  }
}

function findMarkup(
  node: unknown,
  depth: number,
): { name: string; violation: Violation } | undefined {
  if (depth === MAX_NESTING + 1) {
    return { name: 'nesting', violation: toViolation('yaml-nesting', {}) }
  }
  if (isAlias(node)) {
    const values = { text: shorten(node.source) }
    return { name: 'alias', violation: toViolation('yaml-markup:alias', values) }
  }
  if (!isNode(node)) return undefined
  if ('anchor' in node && node.anchor) {
    const values = { text: shorten(node.anchor) }
    return { name: 'anchor', violation: toViolation('yaml-markup:anchor', values) }
  }
  if (!node.tag) return undefined
  const values = { text: shorten(node.tag.replace('tag:yaml.org,2002:', '!!')) }
  return { name: 'tag', violation: toViolation('yaml-markup:tag', values) }
}

function reportNames(
  map: YAMLMap<unknown, unknown>,
  report: (node: unknown, violation: Violation) => void,
  lineOf: (node: unknown) => number,
): void {
  const seen = new Map<unknown, unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key)) {
      report(key ?? map, toViolation('yaml-markup:key', {}))
      continue
    }
    const first = seen.get(key.value)
    if (first === undefined) seen.set(key.value, key)
    else {
      const values = { name: shorten(String(key.value)), line: lineOf(first) }
      report(key, toViolation('yaml-duplicate-key', values))
    }
  }
}

/** A node's range leaves out its anchor and tag, which the messages are about. */
function offsetOf(node: unknown, { yaml, start }: YamlSource): number {
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  if (!isNode(node) || !(node.tag || ('anchor' in node && node.anchor))) {
    return start + offset
  }
  const before = yaml.slice(Math.max(0, offset - MAX_PROPERTIES_LENGTH), offset)
  const [properties = ''] = /(?:[!&]\S*\s+)+$/.exec(before) ?? []
  return start + offset - properties.length
}

function listChildren(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) => [key, value])
}
