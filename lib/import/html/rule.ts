// What the rules share that turn HTML of any engine into HTML that Markdown has signs for.
import type { Element, Root } from 'hast'
import type { ImportNote } from '../model/item.ts'

/** Changes the tree in place; one after the other, in the order of `rules.ts`. */
export type Rule = (tree: Root, work: Work) => void

/** One body at work. */
export interface Work {
  /** Of the item, on one line. */
  readonly title: string
  readonly notes: ImportNote[]
}

/** Notes what a reader of the old page would miss, or what was guessed. */
export function note(
  work: Work,
  kind: ImportNote['kind'],
  rule: string,
  message: string,
  at?: Element,
): void {
  const line = at?.position?.start.line
  work.notes.push({ kind, rule, message, ...(line === undefined ? {} : { line }) })
}
