// Writes a checked document as Contentlayer is to read it.
import { type DocumentType, isSettingsType } from '../../../model/document.ts'

export interface StagedText {
  /** Checked fields as JSON, which is YAML too, and the body on the lines where it stands. */
  readonly staged: string
  /** Lines by which the body is lower than in the file. */
  readonly addedLines: number
}

/** The fewest lines of front matter: a mapping between two lines of hyphens. */
const LEAST_LINES = 3

/**
 * Contentlayer never sees front matter as it was written: what the check understood is what is
 * published, and no other reading of YAML can differ from it.
 */
export function renderStaged(
  type: DocumentType,
  fields: Readonly<Record<string, unknown>>,
  head: string,
  body: string,
): StagedText {
  const json = JSON.stringify(fields)
  if (isSettingsType(type)) return { staged: json, addedLines: 0 }
  const lines = head.split('\n').length - 1
  const blank = '\n'.repeat(Math.max(0, lines - LEAST_LINES))
  const addedLines = Math.max(0, LEAST_LINES - lines)
  return { staged: `---\n${json}\n${blank}---\n${body}`, addedLines }
}

/** The body with blank lines in place of the heading that is the title. */
export function withoutHeading(
  body: string,
  heading: { readonly start: number; readonly end: number } | undefined,
): string {
  if (!heading) return body
  const { start, end } = heading
  const lines = body.slice(start, end).replace(/[^\n]+/g, '')
  return body.slice(0, start) + lines + body.slice(end)
}
