import type { Document } from '@contentlayer2/core'

import type { BodyFacts } from '../../markdown/types.ts'
import type { Problem } from '../../problem.ts'
import type { CompiledDocument, DocumentReference } from '../document.ts'
import { resolveTarget } from '../references/resolve.ts'
import { fieldRulesOf } from '../schema/fields.ts'
import type { CheckedJob } from './parse.ts'

type WrittenReference = Pick<DocumentReference, 'use' | 'line' | 'column'> & {
  readonly target: string
}

/** What Contentlayer made of one file, in our shape, with the problems of its body. */
export function toCompiledDocument(
  file: CheckedJob,
  parsed: Document,
): { document: CompiledDocument; problems: Problem[] } {
  const { path, type } = file
  const { references, findings, feedHtml, text, ...facts } = bodyOf(parsed)
  const written = [...imagesInFields(file), ...references]
  return {
    document: {
      path,
      type,
      fields: fieldsOf(file, parsed),
      facts,
      html: parsed.body?.html ?? '',
      feedHtml,
      text,
      references: written.flatMap((reference) => toReference(path, reference)),
    },
    problems: findings.map((finding) => ({ file: path, ...finding })),
  }
}

// Contentlayer's lists carry symbols that no thread can be sent, so values are copied.
function fieldsOf({ type }: CheckedJob, parsed: Document): Record<string, unknown> {
  const names = Object.keys(fieldRulesOf(type))
  const entries = names.flatMap((name) =>
    parsed[name] == null ? [] : [[name, parsed[name]]],
  )
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}

/** The computed fields of `schema/documents.ts`; types without a feed have fewer. */
function bodyOf(parsed: Document): BodyFacts {
  return {
    feedHtml: parsed.feedHtml ?? '',
    text: parsed.text ?? '',
    excerpt: parsed.excerpt ?? '',
    wordCount: parsed.wordCount ?? 0,
    minutes: parsed.minutes ?? 0,
    toc: parsed.toc ?? [],
    ids: parsed.ids ?? [],
    references: parsed.references ?? [],
    findings: parsed.findings ?? [],
  }
}

function imagesInFields({
  type,
  fields,
  text,
  bodyStart,
}: CheckedJob): WrittenReference[] {
  const frontMatter = text.slice(0, bodyStart).split('\n')
  return Object.entries(fieldRulesOf(type)).flatMap(([name, { kind }]) => {
    const target = fields[name]
    if (kind !== 'image' || typeof target !== 'string') return []
    return [{ use: 'image' as const, target, ...findField(frontMatter, name) }]
  })
}

/** Where the value of a field begins. */
function findField(lines: readonly string[], name: string) {
  const index = lines.findIndex((line) => line.startsWith(`${name}:`))
  return { line: Math.max(index, 0) + 1, column: index < 0 ? 1 : name.length + 3 }
}

function toReference(path: string, reference: WrittenReference): DocumentReference[] {
  const { use, line, column } = reference
  const target = resolveTarget(path, reference.target)
  return target ? [{ use, ...target, line, column }] : []
}
