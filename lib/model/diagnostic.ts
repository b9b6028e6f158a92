// Diagnostics: what is wrong where, by which rule, and how to fix it.
import { shorten, shortenWords } from '../text/shorten.ts'
import { isRule, RULES, type Rule, type Severity } from './rules.ts'

/** A place in a whole file, front matter included; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A replacement in the file's text, in UTF-16 offsets: `check --fix` applies it. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A broken rule, before it has a place. */
export interface Violation {
  readonly rule: Rule
  readonly severity: Severity
  readonly message: string
}

/** One thing that is wrong in one place, and how to fix it. */
export interface Diagnostic extends Violation, Position {
  /** Path under `CONTENT_DIR`, with `/` on every system. */
  readonly file: string
  readonly fix?: TextEdit
}

/** Where a diagnostic about a whole file stands. */
export const FILE_START: Position = { line: 1, column: 1 }

/** The form that editors and terminals turn into a link, with the rule as ESLint prints it. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, message, rule } = diagnostic
  const name = shorten(file, MAX_VALUE)
  return `${name}:${line}:${column} ${severity}: ${message} (${rule})`
}

/** By file, then by place: every run prints the same list. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

export function isError({ severity }: Pick<Violation, 'severity'>): boolean {
  return severity === 'error'
}

/** Whether the file's last good version stays, whatever severity the owner gave the rule. */
export function isHeldBack({ rule }: Pick<Violation, 'rule'>): boolean {
  return 'holds' in RULES[rule]
}

/** A message's name: its rule, and a variant where a rule has several wordings. */
export type MessageId = Rule | `${Rule}:${string}`

/** Messages by name, with `{{name}}` where a value goes: what happened, why, what to do. */
export type Catalogue = { readonly [Id in MessageId]?: string }

type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** What a message's text asks for. */
export type MessageValues<Text> = Readonly<Record<Names<Text>, string | number>>

/** Makes the function that turns a message of this catalogue into a violation. */
export function fromCatalogue<Messages extends Catalogue>(messages: Messages) {
  return <Id extends keyof Messages & MessageId>(
    id: Id,
    values: MessageValues<Messages[Id]>,
  ): Violation => {
    const rule = ruleOf(id)
    return {
      rule,
      severity: RULES[rule].severity,
      message: fillIn(messages[id] ?? '', values),
    }
  }
}

function ruleOf(id: MessageId): Rule {
  const [name = ''] = id.split(':', 1)
  if (!isRule(name)) throw new TypeError(`${id} is not a rule`)
  return name
}

/** A screen line or three: no value of an author makes a message longer. */
const MAX_VALUE = 300

/** Values that hold a command to copy. */
const WHOLE = new Set(['advice'])

function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(values[name])
    return WHOLE.has(name) ? value : shortenWords(value, MAX_VALUE)
  })
}
