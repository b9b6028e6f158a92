import type { Document } from '@contentlayer2/core'

import type { BodyFacts } from '../../model/body.ts'
import type { Diagnostic, Position } from '../../model/diagnostic.ts'
import { cleanText } from '../../text/clean.ts'
import type { CompiledDocument, DocumentReference, Places } from '../../model/document.ts'
import { isTooLargeForFeeds } from '../../model/feed-limit.ts'
import { resolveTarget } from '../references/resolve.ts'
import type { ComputedFacts } from '../schema/documents.ts'
import { fieldRulesOf } from '../schema/fields.ts'
import { listLoopbackReferences } from './loopback-fields.ts'
import { toViolation } from './messages.ts'
import type { CheckedJob } from './parse.ts'

type WrittenReference = Pick<DocumentReference, 'use' | 'line' | 'column'> & {
  readonly target: string
}

/** What Contentlayer made of one file, in our shape, with the problems of its body. */
export function toCompiledDocument(
  file: CheckedJob,
  parsed: Document,
): { document: CompiledDocument; problems: Diagnostic[] } {
  const { path, type } = file
  const { references, diagnostics, feedHtml, text, ...facts } = bodyOf(parsed)
  const places = placesOf(file)
  const written = [...imagesInFields(file, places), ...references]
  return {
    document: {
      path,
      type,
      fields: fieldsOf(file, parsed),
      facts: { ...facts, places },
      html: parsed.body?.html ?? '',
      feedHtml,
      text,
      references: [
        ...written.flatMap((reference) => toReference(path, reference)),
        ...listLoopbackReferences(file, places),
      ],
    },
    problems: [
      ...diagnostics.map((diagnostic) => ({ file: path, ...diagnostic })),
      ...(isTooLargeForFeeds(feedHtml) ? [toLargeProblem(file)] : []),
    ],
  }
}

function toLargeProblem({ path, bodyLine }: CheckedJob): Diagnostic {
  const violation = toViolation('body-too-large-for-feeds', {})
  return { file: path, line: bodyLine, column: 1, ...violation }
}

// Contentlayer's lists carry symbols that no thread can be sent, so values are copied.
function fieldsOf({ type }: CheckedJob, parsed: Document): Record<string, unknown> {
  const names = Object.keys(fieldRulesOf(type))
  const entries = names.flatMap((name) =>
    parsed[name] == null ? [] : [[name, parsed[name]]],
  )
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)), leaveOutControls)
}

// YAML has escapes for characters that may not stand in a file.
function leaveOutControls(_: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value).text : value
}

/** The computed fields of `schema/documents.ts`: `site.yaml` has none of them. */
function bodyOf(parsed: Document): BodyFacts {
  const facts: ComputedFacts = parsed.facts ?? NO_FACTS
  return { feedHtml: parsed.feedHtml ?? '', text: parsed.text ?? '', ...facts }
}

const NO_FACTS: ComputedFacts = {
  excerpt: '',
  wordCount: 0,
  minutes: 0,
  toc: [],
  ids: [],
  references: [],
  diagnostics: [],
}

function imagesInFields(
  { type, fields }: CheckedJob,
  places: Places,
): WrittenReference[] {
  return Object.entries(fieldRulesOf(type)).flatMap(([name, { kind }]) => {
    const target = fields[name]
    const { line, column } = places[name] ?? { line: 1, column: 1 }
    return kind === 'image' && typeof target === 'string'
      ? [{ use: 'image' as const, target, line, column }]
      : []
  })
}

/** Where the value of each field begins: for problems that only the store can find. */
function placesOf({ text, bodyStart }: CheckedJob): Places {
  const places: Record<string, Position> = {}
  for (const [index, line] of text.slice(0, bodyStart).split('\n').entries()) {
    const match = /^(\w+):\s*/.exec(line)
    if (match?.[1] !== undefined) {
      places[match[1]] = { line: index + 1, column: match[0].length + 1 }
    }
  }
  return places
}

function toReference(path: string, reference: WrittenReference): DocumentReference[] {
  const { use, line, column } = reference
  const target = resolveTarget(path, reference.target)
  return target ? [{ use, ...target, line, column }] : []
}
