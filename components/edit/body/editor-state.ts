// What the editor of a text is made of, and what is kept of it.
import { defaultKeymap, history, historyField, historyKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { type ChangeSpec, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'

import { blockLines } from './language/block-lines.ts'
import { markdown } from './language/markdown-language.ts'
import { problems } from './problems/problems.ts'
import { WORDS } from './words.ts'

/** What an editor leaves to the one that comes after it. */
export interface BodyMemory {
  readonly value: string
  readonly state: unknown
  /** Whether its author was writing, and goes on. */
  readonly hasFocus: boolean
}

const FIELDS = { history: historyField }

export function saveState(state: EditorState): unknown {
  return state.toJSON(FIELDS)
}

/** All that no editor has for itself. */
export const COMMON: readonly Extension[] = [
  history(),
  markdown,
  blockLines,
  problems,
  search({ top: true }),
  // `Tab` is not bound: it leaves the text (WCAG 2.1.2).
  keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  placeholder(WORDS.placeholder),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
]

/** `keys`: id of the line that says which keys there are. */
export function describeText(
  { id, labelledBy }: { readonly id: string; readonly labelledBy: string },
  keys: string,
): Extension {
  return EditorView.contentAttributes.of({
    id,
    'aria-labelledby': labelledBy,
    'aria-describedby': keys,
    spellcheck: 'true',
    autocorrect: 'on',
    autocapitalize: 'sentences',
  })
}

/** Goes on with the steps of an editor before. */
export function openState(
  value: string,
  extensions: readonly Extension[],
  memory: BodyMemory | undefined,
): EditorState {
  const config = { extensions: [...extensions] }
  return memory
    ? EditorState.fromJSON(memory.state, config, FIELDS)
    : EditorState.create({ doc: value, ...config })
}

/** Undefined for that of another text. */
export function matchMemory({
  value,
  memory,
}: {
  readonly value: string
  readonly memory?: BodyMemory | undefined
}): BodyMemory | undefined {
  return memory && isEcho(value, memory.value) ? memory : undefined
}

/** The CMS trims what it saves: the empty line in which an author writes on is not taken away. */
export function isEcho(value: string, own: string): boolean {
  return value.trim() === own.trim()
}

/** The part between what both texts begin and end with: a cursor outside of it stays. */
export function findChange(old: string, text: string): ChangeSpec {
  let start = 0
  const shorter = Math.min(old.length, text.length)
  while (start < shorter && old[start] === text[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end += 1
  return {
    from: start,
    to: old.length - end,
    insert: text.slice(start, text.length - end),
  }
}
