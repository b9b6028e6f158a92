// Reads what a file says about rules: that it is a draft, its `checks`, and its comments.
import { visit } from 'unist-util-visit'

import { createParser } from '../../../markdown/parse/parse.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { CompiledDocument } from '../../../model/document.ts'
import type { Checks } from '../../../model/rules.ts'
import type { CheckedFile } from '../../check/index.ts'
import { type Comment, COMMENT_MARK, readComments } from '../../severity/comments.ts'
import type { FileOverrides } from '../../severity/overrides.ts'

/** `document`: what the file became; undefined for one that is held back. */
export function readFileOverrides(
  path: string,
  file: CheckedFile,
  document: CompiledDocument | undefined,
): { overrides: FileOverrides; diagnostics: Diagnostic[] } {
  const { silences, faults } = file.text.includes(COMMENT_MARK)
    ? readComments(listComments(file), file.text.split('\n'))
    : { silences: [], faults: [] }
  return {
    overrides: { isDraft: isDraft(file, document), checks: toChecks(file), silences },
    diagnostics: faults.map((fault) => ({ file: path, ...fault })),
  }
}

function isDraft(file: CheckedFile, document: CompiledDocument | undefined): boolean {
  const record = document?.record
  if (record) return 'draft' in record && record.draft
  return file.fields.draft === true || (file.isPrivate && file.entries.length === 0)
}

/** The check lets through no other value. */
function toChecks({ fields: { checks } }: CheckedFile): Checks {
  return typeof checks === 'object' && checks !== null ? (checks as Checks) : {}
}

/** YAML's in the front matter, HTML's in the body, in the order of the file. */
function listComments({ text, bodyStart }: CheckedFile): Comment[] {
  const head = text.slice(0, bodyStart).split('\n')
  return [
    ...head.flatMap((line, index) => toYamlComment(line, index + 1) ?? []),
    ...listHtmlComments(text.slice(bodyStart), head.length - 1),
  ]
}

function toYamlComment(line: string, number: number): Comment | undefined {
  const [, space, text] = /^(\s*)#(.*)$/.exec(line) ?? []
  if (space === undefined || text === undefined) return undefined
  return { text, place: { line: number, column: space.length + 1 } }
}

/** A comment of more letters is none of these: the search stays linear. */
const HTML_COMMENT = /<!--([\s\S]{0,500}?)-->/g

/** Parsed, since the same letters in code are no comment. */
function listHtmlComments(body: string, linesAbove: number): Comment[] {
  if (!body.includes(COMMENT_MARK)) return []
  const comments: Comment[] = []
  visit(createParser(body).parse(body), 'html', ({ value, position }) => {
    for (const { 0: source, 1: text = '', index } of value.matchAll(HTML_COMMENT)) {
      const above = (position?.start.line ?? 1) + linesAbove
      const line = above + countLineEnds(value.slice(0, index + source.length))
      comments.push({ text, place: { line, column: position?.start.column ?? 1 } })
    }
  })
  return comments
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1
}
