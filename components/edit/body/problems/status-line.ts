// The line below the text: the problem at the cursor with its fix, and what became of pictures.
import type { Diagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'

import { makeButton } from '../../../enhance/make-button.ts'
import { WORDS } from '../words.ts'
import { countProblems, findProblemAt, goToNextProblem } from './problems.ts'

export class StatusLine {
  readonly element = document.createElement('div')
  readonly hint = document.createElement('p')
  readonly #message = document.createElement('p')
  readonly #fix = makeButton(WORDS.fix, () => this.#applyFix())
  readonly #next = makeButton('', () => this.#goToNext())
  #view: EditorView | undefined
  #problem: Diagnostic | undefined

  constructor() {
    this.element.className = 'body-status'
    this.#message.setAttribute('role', 'status')
    this.hint.className = 'hint'
    this.hint.textContent = WORDS.hint
    this.#next.title = WORDS.next
    this.element.append(this.#message, this.#fix, this.#next, this.hint)
    this.#fix.hidden = true
    this.#next.hidden = true
  }

  report(message: string): void {
    this.#say(message, '')
    this.#fix.hidden = true
  }

  /** After each change of the text, the cursor or the problems. */
  update(view: EditorView): void {
    this.#view = view
    const count = countProblems(view.state)
    this.#next.hidden = count === 0
    this.#next.textContent = WORDS.problems(count)
    const problem = findProblemAt(view.state)
    if (problem?.message === this.#problem?.message) {
      this.#problem = problem
      return
    }
    this.#problem = problem
    this.#fix.hidden = !problem?.actions?.length
    if (problem) this.#say(`${nameOf(problem)}: ${problem.message}`, problem.severity)
    else this.#say('', '')
  }

  #say(message: string, severity: string): void {
    this.#message.textContent = message
    this.#message.dataset.severity = severity
  }

  #applyFix(): void {
    const action = this.#problem?.actions?.[0]
    if (this.#view && this.#problem)
      action?.apply(this.#view, this.#problem.from, this.#problem.to)
  }

  #goToNext(): void {
    if (!this.#view) return
    this.#view.focus()
    goToNextProblem(this.#view)
  }
}

function nameOf({ severity }: Diagnostic): string {
  return WORDS.severity[severity === 'info' ? 'hint' : severity]
}
