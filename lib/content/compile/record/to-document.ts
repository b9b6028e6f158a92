// Turns what Contentlayer made of one file into our shape, with the diagnostics of its body.
import type { Document } from '@contentlayer2/core'

import type { BodyFacts, Reference } from '../../../model/body.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type {
  CompiledDocument,
  DocumentReference,
  FieldPositions,
} from '../../../model/document.ts'
import { isTooLargeForFeeds } from '../../../model/feed.ts'
import { resolveTarget, toReferences } from '../../references/resolve.ts'
import type { Entry } from '../../schema/kinds/value.ts'
import { listFieldReferences } from './field-references.ts'
import { inFile, toFileDiagnostic } from './in-file.ts'
import { toViolation } from '../messages.ts'
import type { CheckedJob } from '../parse.ts'
import { toRecord } from './to-record.ts'

/** What Contentlayer made of one file, in our shape, with the diagnostics of its body. */
export function toCompiledDocument(
  file: CheckedJob,
  parsed: Document,
): { document: CompiledDocument; diagnostics: Diagnostic[] } {
  const { path, type } = file
  const { references, diagnostics, feedHtml, markdown, text, ...others } = bodyOf(parsed)
  const { toc, wordCount, ids, ...summary } = others
  return {
    document: {
      path,
      record: toRecord(type, path, parsed, summary),
      positions: positionsOf(file),
      html: parsed.body?.html ?? '',
      ...{ feedHtml, markdown, text },
      ...{ toc, wordCount, ids },
      references: [
        ...listFieldReferences(path, file),
        ...references.flatMap((each) => toOwnReferences(path, inFile(each, file))),
      ],
    },
    diagnostics: [
      ...diagnostics.map((each) => toFileDiagnostic(each, file)),
      // No feed holds a page.
      ...(type === 'article' && isTooLargeForFeeds(feedHtml)
        ? [toLargeProblem(file)]
        : []),
    ],
  }
}

function toLargeProblem({ path, bodyLine }: CheckedJob): Diagnostic {
  const violation = toViolation('body-too-large-for-feeds', {})
  return { file: path, line: bodyLine, column: 1, ...violation }
}

/** The computed field of `schema/documents.ts`: `site.yaml` has no body. */
function bodyOf(parsed: Document): BodyFacts {
  return parsed.facts ?? NO_FACTS
}

const NO_FACTS: BodyFacts = {
  feedHtml: '',
  markdown: '',
  text: '',
  excerpt: '',
  wordCount: 0,
  minutes: 0,
  toc: [],
  ids: [],
  references: [],
  diagnostics: [],
}

function positionsOf({ fields, entries, positionOf }: CheckedJob): FieldPositions {
  const given = entries.filter(({ name }) => Object.hasOwn(fields, name))
  const places = given.flatMap((entry) => [
    { name: entry.name, start: entry.value.start },
    ...listOldAddresses(entry),
  ])
  return Object.fromEntries(places.map(({ name, start }) => [name, positionOf(start)]))
}

/** Each old address has a place of its own: one of many may be at fault. */
function listOldAddresses({ name, value }: Entry) {
  if (value.kind === 'mapping' && name === 'redirects')
    return value.entries.map(({ name: old, key }) => ({
      name: `${name}/${old}`,
      start: key.start,
    }))
  if (value.kind !== 'list' || name !== 'aliases') return []
  return value.values.flatMap((each) =>
    each.kind === 'text' ? { name: `${name}/${each.text}`, start: each.start } : [],
  )
}

function toOwnReferences(path: string, reference: Reference): DocumentReference[] {
  const { use, line, column } = reference
  const target = resolveTarget(path, reference.target)
  return target ? toReferences({ ...target, use, line, column }) : []
}
