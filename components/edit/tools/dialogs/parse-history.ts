// Reads what the server says of older versions.
import { isRecord } from '../article/is-record.ts'
import type { DiffHunk, DiffLine } from '../diff/diff-texts.ts'

export interface Version {
  readonly commit: string
  /** What the file was called then. */
  readonly path: string
  readonly author: string
  readonly date: string
  readonly subject: string
}

interface History {
  readonly entries: readonly Version[]
  readonly hasMore: boolean
  readonly isShallow: boolean
}

export function parseHistory(answer: unknown): History {
  if (!isRecord(answer)) return { entries: [], hasMore: false, isShallow: false }
  return {
    entries: listRecords(answer.entries).map((entry) => ({
      commit: String(entry.commit),
      path: String(entry.path),
      author: String(entry.author),
      date: String(entry.date),
      subject: String(entry.subject),
    })),
    hasMore: answer.hasMore === true,
    isShallow: answer.isShallow === true,
  }
}

export function parseDiff(answer: unknown): { hunks: DiffHunk[]; isText: boolean } {
  if (!isRecord(answer)) return { hunks: [], isText: true }
  const hunks = listRecords(answer.hunks).map((hunk) => ({
    oldStart: Number(hunk.oldStart),
    newStart: Number(hunk.newStart),
    lines: listRecords(hunk.lines).map(parseLine),
  }))
  return { hunks, isText: answer.isText !== false }
}

function parseLine({ kind, text }: Readonly<Record<string, unknown>>): DiffLine {
  const isChange = kind === 'added' || kind === 'removed'
  return { kind: isChange ? kind : 'same', text: String(text) }
}

function listRecords(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
