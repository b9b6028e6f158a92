// The form of a block of code.
import type { EditorView } from '@codemirror/view'

import { findCodeInfo, NO_CODE_INFO, setCodeBlock } from '../commands/code-block.ts'
import { WORDS } from '../words.ts'
import { makeField, openForm, readField } from './form.ts'

/** Changes the block at the cursor, or makes one of the selected lines. */
export function openCodeForm(view: EditorView, anchor: HTMLElement): void {
  const found = findCodeInfo(view.state) ?? NO_CODE_INFO
  const language = makeField(WORDS.language, found.language)
  const title = makeField(WORDS.title, found.title)
  const lines = makeField(WORDS.lines, found.lines)
  openForm(anchor, WORDS.codeBlock, [language, title, lines], () => {
    const info = {
      language: readField(language),
      title: readField(title),
      lines: readField(lines),
      rest: found.rest,
    }
    view.dispatch(setCodeBlock(view.state, info), { scrollIntoView: true })
    view.focus()
  })
}
