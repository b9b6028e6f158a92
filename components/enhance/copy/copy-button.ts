// The base of custom elements that copy what stands beside them.
import { copyText } from '../clipboard.ts'
import { makeButton } from '../make-button.ts'
import { NOTICE_MS } from '../notice.ts'
import { WORDS } from '../script-words.ts'

/** A button that reports the result in its text and to screen readers. */
export abstract class CopyButton extends HTMLElement {
  /** The accessible name: «Copy» alone does not say what is copied. */
  protected abstract readonly label: string
  readonly #button = makeButton(WORDS.copy, () => this.#copy())
  readonly #status = document.createElement('span')
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    if (this.firstChild) return
    this.#button.ariaLabel = this.label
    this.#status.className = 'sr-only'
    this.#status.role = 'status'
    this.append(this.#button, this.#status)
  }

  protected abstract findSource(): Element | null

  protected textOf(source: Element): string {
    return source.textContent
  }

  async #copy(): Promise<void> {
    const source = this.findSource()
    if (!source) return
    const isCopied = await copyText(this.textOf(source))
    // If copying is denied, the reader's next step is to select the text.
    if (!isCopied) getSelection()?.selectAllChildren(source)
    this.#say(isCopied ? WORDS.copied : WORDS.selected)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say(''), NOTICE_MS)
  }

  #say(notice: string): void {
    this.#button.textContent = notice || WORDS.copy
    this.#status.textContent = notice
  }
}
