// A file of text as its engine reads it: fields, and the text below them.
import { parse } from 'yaml'
import { checkFile, findTitleHeading } from '../../content/check/index.ts'
import type { Item } from '../model/item.ts'
import { type Fields, toFields } from './fields.ts'

export interface Document {
  /** As they are written, before any of them has another name. */
  readonly raw: Fields
  /** Under the names that Imprint gives them, as plain values. */
  readonly fields: Fields
  /** Says itself that it is not for everybody. */
  readonly isPrivate: boolean
  readonly hasFrontMatter: boolean
  /** Without the heading that is the title. */
  readonly body: string
  /**
   * With the heading that was taken for the title, where it may be one of several sections: of
   * a lower level, or not alone in its level.
   */
  readonly bodyWithHeading?: string
  /** The line of the file that `body` begins at, from 1. */
  readonly bodyLine: number
  /** What is wrong with the fields, for people. */
  readonly faults: readonly DocumentFault[]
}

export interface DocumentFault {
  readonly rule: string
  readonly message: string
  readonly line: number
}

/**
 * Reads front matter in YAML, TOML and JSON, repairs what has one meaning alone, and runs
 * nothing. `name` is the file's, for a day at its beginning.
 */
export function readDocument(kind: Item['kind'], name: string, text: string): Document {
  const read = readOnce(kind, name, text)
  const isOdd = read.faults.some(({ rule }) => /^yaml-(?:markup|duplicate)/.test(rule))
  if (!isOdd || Object.keys(read.raw).length === 0) return read
  // Anchors and names that stand there twice have one meaning to the parser of an engine.
  const lines = '\n'.repeat(Math.max(0, read.bodyLine - 4))
  const body = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .slice(read.bodyLine - 1)
    .join('\n')
  return readOnce(kind, name, `---\n${JSON.stringify(read.raw)}\n${lines}---\n${body}`)
}

function readOnce(kind: Item['kind'], name: string, text: string): Document {
  const path = `${kind === 'article' ? 'articles' : 'pages'}/${toName(name)}.md`
  const checked = checkFile(path, new TextEncoder().encode(text), { isBareAllowed: true })
  const { fields, isPrivate, bodyStart, bodyLine, diagnostics } = checked
  const isRead = bodyStart > 0 || !/^(?:---|\+\+\+|;;;)/.test(checked.text)
  const whole = isRead ? checked.staged.replace(STAGED, '') : withoutFence(checked.text)
  const bodyWithHeading = isRead
    ? findSection(checked.text.slice(bodyStart), fields)
    : undefined
  return {
    raw: parseHead(checked.text.slice(0, bodyStart)),
    fields,
    ...(bodyWithHeading !== undefined && { bodyWithHeading }),
    isPrivate: isPrivate || fields.draft === true || !isRead,
    hasFrontMatter: bodyStart > 0,
    body: whole,
    bodyLine,
    faults: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, line }) => ({ rule, message, line })),
  }
}

/** Fields that a configuration gives to many documents, as a document has them. */
export function readDefaults(raw: Fields): Document {
  return readDocument('article', 'x', `---\n${JSON.stringify(raw)}\n---\n`)
}

function findSection(body: string, { title }: Fields): string | undefined {
  const heading = findTitleHeading(body)
  if (!heading || heading.title !== title) return undefined
  const isSection =
    heading.level > 1 ||
    /\p{L}/u.test(body.slice(0, heading.start)) ||
    findTitleHeading(body.slice(heading.end))?.level === 1
  return isSection ? body : undefined
}

const STAGED = /^---\n.*\n+---\n/

// Front matter that nobody may read is no text either: it may be code, or private.
function withoutFence(text: string): string {
  return text.replace(/^(---|\+\+\+|;;;)[\s\S]*?\n\1[^\n]*(?:\n|$)/, '')
}

function parseHead(head: string): Fields {
  try {
    const yaml = head.replace(/^---[^\n]*\n/, '').replace(/\n---[^\n]*\n?$/, '')
    return toFields(
      parse(yaml, { schema: 'core', logLevel: 'silent', uniqueKeys: false }),
    )
  } catch {
    return {}
  }
}

// A day at the beginning of the name is a date, and all else of it is the engine's business.
function toName(name: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:[-_. ]|$)/.exec(name) ?? []
  return day === undefined ? 'x' : `${day}-x`
}
