// A dialog in front of the editor: its heading, what it asks, and its buttons.
import { makeButton } from '../../enhance/make-button.ts'
import { RefusedError } from '../services.ts'
import { WORDS } from './words.ts'

let lastId = 0

export class ToolDialog {
  readonly element = document.createElement('dialog')
  /** What it asks: a form, so that Enter answers. */
  readonly form = document.createElement('form')
  readonly #actions = document.createElement('div')
  readonly #fault = document.createElement('p')
  #isBusy = false

  /** `cancel`: the word of the button that closes it. */
  constructor(title: string, cancel: string = WORDS.cancel) {
    const heading = document.createElement('h2')
    heading.id = `edit-dialog-${++lastId}`
    heading.textContent = title
    this.#actions.className = 'actions'
    this.#actions.append(makeButton(cancel, () => this.close()))
    this.#fault.className = 'fault'
    this.#fault.setAttribute('role', 'alert')
    this.element.className = 'edit-dialog'
    this.element.setAttribute('aria-labelledby', heading.id)
    this.element.append(heading, this.form, this.#fault, this.#actions)
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#actions.querySelector<HTMLButtonElement>('.is-main')?.click()
    })
    // Keys of the page behind it are not meant: there, Escape leaves the article.
    this.element.addEventListener('keydown', (event) => event.stopPropagation())
    this.element.addEventListener('cancel', (event) => {
      if (this.#isBusy) event.preventDefault()
    })
  }

  /** The last one is what Enter does. */
  addAction(label: string, work: () => void | Promise<void>): HTMLButtonElement {
    const button = makeButton(label, () => void this.#run(work))
    for (const other of this.#actions.children) other.classList.remove('is-main')
    button.classList.add('is-main')
    this.#actions.append(button)
    return button
  }

  /** Resolves once it is closed; the focus is then where it was before. */
  show(): Promise<void> {
    document.body.append(this.element)
    this.element.showModal()
    return new Promise((resolve) => {
      this.element.addEventListener('close', () => {
        this.element.remove()
        resolve()
      })
    })
  }

  close(): void {
    this.element.close()
  }

  /** Says what went wrong, and what helps. */
  fail(error: unknown): void {
    const isKnown = error instanceof RefusedError
    this.#fault.textContent = isKnown ? error.message : `${WORDS.failed} ${String(error)}`
  }

  async #run(work: () => void | Promise<void>): Promise<void> {
    if (this.#isBusy) return
    this.#fault.textContent = ''
    this.#setBusy(true)
    try {
      await work()
    } catch (error) {
      this.fail(error)
    } finally {
      this.#setBusy(false)
    }
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy
    this.element.setAttribute('aria-busy', String(isBusy))
    for (const button of this.#actions.querySelectorAll('button')) {
      button.setAttribute('aria-disabled', String(isBusy))
    }
  }
}

export function makeParagraph(text: string, className = ''): HTMLParagraphElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  if (className !== '') paragraph.className = className
  return paragraph
}

/** A labelled input with a line below it that says more. */
export function makeTextField(label: string, value: string, hint: string) {
  const field = document.createElement('label')
  const input = document.createElement('input')
  const note = makeParagraph(hint, 'hint')
  note.id = `edit-hint-${++lastId}`
  input.value = value
  input.autocomplete = 'off'
  input.spellcheck = false
  input.setAttribute('aria-describedby', note.id)
  field.append(label, input)
  return { field, input, note }
}
