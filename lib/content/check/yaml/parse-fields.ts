// Reads the fields of front matter as values with their places.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml'

import type { Entry, Value } from '../../schema/kinds/value.ts'
import { toViolation } from '../messages.ts'
import { joinMargins } from './join-margins.ts'
import { reportMarkup } from './markup.ts'
import { reportSyntax, type YamlSource } from './syntax.ts'

/** A field's links are a list of mappings of texts; what other engines read lies deeper. */
const MAX_DEPTH = 8

export interface YamlFields {
  /** With bad syntax only those before it: the rest may be misread. */
  readonly entries: readonly Entry[]
  /** Whether these are all entries, so that others are missing. */
  readonly isTrusted: boolean
}

/**
 * Reads YAML as Contentlayer will, once, and reports its syntax. Names are compared in
 * `reportMarkup`: the parser's own comparison takes quadratic time.
 */
export function parseFields(written: YamlSource): YamlFields {
  const source = { ...written, yaml: joinMargins(written.yaml) }
  const { yaml, start, report } = source
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false })
  const badLines = reportSyntax(document.errors, source)
  if (document.directives?.yaml.explicit) {
    report(toViolation('yaml-markup:directive', {}), start)
  }
  const root = document.contents
  if (root) reportMarkup(root, source, badLines)
  const value = toValue(root, start, start)
  const isMapping = value.kind === 'mapping' || value.kind === 'nothing'
  if (!isMapping && badLines.size === 0) {
    const found = value.kind === 'list' ? 'a list' : 'a single value'
    report(toViolation('yaml-not-mapping', { found }), value.start)
  }
  const entries = value.kind === 'mapping' ? value.entries : []
  const end = trustedEnd(document.errors, source)
  return {
    entries: entries.filter(({ value }) => value.end <= end),
    isTrusted: isMapping && document.errors.length === 0,
  }
}

/** The beginning of the first line that has an error. */
function trustedEnd(errors: readonly YAMLError[], { yaml, start }: YamlSource): number {
  if (errors.length === 0) return Number.POSITIVE_INFINITY
  const first = Math.min(...errors.map(({ pos }) => pos[0]))
  return start + yaml.lastIndexOf('\n', first - 1) + 1
}

function toValue(node: unknown, base: number, fallback: number, depth = 0): Value {
  const range = isNode(node) ? node.range : undefined
  const start = range ? base + range[0] : fallback
  const span = { start, end: range ? base + range[1] : fallback }
  if (isMap(node)) {
    return { ...span, kind: 'mapping', entries: listEntries(node.items, base, depth) }
  }
  if (isSeq(node)) {
    const items = depth < MAX_DEPTH ? node.items : []
    const values = items.map((each) => toValue(each, base, start, depth + 1))
    return { ...span, kind: 'list', values }
  }
  // Reported as markup; as text it counts as given.
  if (isAlias(node)) return { ...span, kind: 'text', text: `*${node.source}` }
  if (!isScalar(node)) return { ...span, kind: 'nothing' }
  const { value, source = '' } = node
  if (typeof value === 'string') return { ...span, kind: 'text', text: value }
  if (typeof value === 'boolean') return { ...span, kind: 'boolean', source }
  const isNumber = typeof value === 'number' || typeof value === 'bigint'
  return isNumber ? { ...span, kind: 'number', source } : { ...span, kind: 'nothing' }
}

function listEntries(
  items: readonly Pair<unknown, unknown>[],
  base: number,
  depth: number,
): Entry[] {
  if (depth >= MAX_DEPTH) return []
  // Names that are lists or mappings are reported as markup.
  return items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const { start, end } = toValue(key, base, base)
    const name = String(key.value)
    return { name, key: { start, end }, value: toValue(value, base, end, depth + 1) }
  })
}
