// Problems of the text: in the margin, under the words, and in the line below the text.
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  setDiagnostics,
} from '@codemirror/lint'
import type { EditorState, Extension, Text } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'

import type { Severity } from '../../../../lib/model/rules.ts'
import { WORDS } from '../words.ts'

/** A diagnostic of the check, in the body alone: lines and columns count from 1. */
export interface BodyProblem {
  readonly line: number
  readonly column: number
  readonly severity: Severity
  readonly message: string
  /** In UTF-16 offsets of the body, whose line ends are `\n`. */
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string }
}

export function showProblems(view: EditorView, problems: readonly BodyProblem[]): void {
  const found = problems.map((problem) => toDiagnostic(view.state.doc, problem))
  view.dispatch(setDiagnostics(view.state, found))
}

function toDiagnostic(doc: Text, problem: BodyProblem): Diagnostic {
  const { severity, message, fix } = problem
  const { from, to } = findPlace(doc, problem)
  return {
    from,
    to,
    message,
    severity: severity === 'note' ? 'info' : severity,
    ...(fix && { actions: [{ name: WORDS.fix, apply: (view) => applyFix(view, fix) }] }),
  }
}

/** The word at the place: the check names where something begins. */
function findPlace(doc: Text, { line, column, fix }: BodyProblem) {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  const start = Math.min(from + column - 1, to)
  if (fix && fix.start <= start && fix.end > start && fix.end <= doc.length)
    return { from: fix.start, to: fix.end }
  const word = /^(?:[\p{L}\p{M}\p{N}_-]+|\S+)/u.exec(text.slice(start - from))?.[0]
  return { from: start, to: start + (word?.length ?? 0) }
}

function applyFix(view: EditorView, fix: NonNullable<BodyProblem['fix']>): void {
  const { start, end, text } = fix
  if (end > view.state.doc.length) return
  view.dispatch({
    changes: { from: start, to: end, insert: text },
    selection: { anchor: start + text.length },
    scrollIntoView: true,
    userEvent: 'input.fix',
  })
  view.focus()
}

/** The worst problem at the cursor. */
export function findProblemAt(state: EditorState): Diagnostic | undefined {
  const { head } = state.selection.main
  const found: Diagnostic[] = []
  forEachDiagnostic(state, (diagnostic, from, to) => {
    if (from <= head && head <= to) found.push(diagnostic)
  })
  return found.find(({ severity }) => severity === 'error') ?? found[0]
}

export function countProblems(state: EditorState): number {
  return listPlaces(state).length
}

interface Place {
  readonly from: number
  readonly to: number
}

function listPlaces(state: EditorState): Place[] {
  const places: Place[] = []
  forEachDiagnostic(state, (_, from, to) => places.push({ from, to }))
  return places.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Round the ends of the text. The line below says what the problem is. */
export function goToNextProblem(view: EditorView): boolean {
  const { from } = view.state.selection.main
  const places = listPlaces(view.state)
  return select(view, places.find((place) => place.from > from) ?? places[0])
}

function goToPreviousProblem(view: EditorView): boolean {
  const { from } = view.state.selection.main
  const places = listPlaces(view.state)
  return select(view, places.findLast((place) => place.from < from) ?? places.at(-1))
}

function select(view: EditorView, place: Place | undefined): boolean {
  if (!place) return false
  const selection = { anchor: place.from, head: place.to }
  view.dispatch({ selection, scrollIntoView: true })
  return true
}

/** The keys of VS Code. */
export const problems: Extension = [
  lintGutter(),
  keymap.of([
    {
      ...{ key: 'F8', run: goToNextProblem, shift: goToPreviousProblem },
      preventDefault: true,
    },
    { key: 'Mod-.', run: fixAtCursor, preventDefault: true, stopPropagation: true },
  ]),
]

function fixAtCursor(view: EditorView): boolean {
  const problem = findProblemAt(view.state)
  const action = problem?.actions?.[0]
  if (problem && action) action.apply(view, problem.from, problem.to)
  return action !== undefined
}
