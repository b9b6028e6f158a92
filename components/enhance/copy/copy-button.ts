import { NOTICE_MS } from '../notice.ts'

/** Plain http has no clipboard, and then there is no button (Clipboard API §4, secure context). */
export function canCopy(): boolean {
  return 'clipboard' in navigator
}

/** A button that copies what stands beside it, and says so to the eye and to screen readers. */
export abstract class CopyButton extends HTMLElement {
  /** What the button does, for those who do not see what stands beside it. */
  protected abstract readonly label: string
  readonly #button = document.createElement('button')
  readonly #status = document.createElement('span')
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    if (this.firstChild) return
    this.#button.type = 'button'
    this.#button.ariaLabel = this.label
    this.#button.addEventListener('click', () => this.#copy())
    this.#status.className = 'sr-only'
    this.#status.role = 'status'
    this.append(this.#button, this.#status)
    this.#say('')
  }

  protected abstract findSource(): Element | null

  protected textOf(source: Element): string {
    return source.textContent
  }

  async #copy(): Promise<void> {
    const source = this.findSource()
    if (!source) return
    try {
      await navigator.clipboard.writeText(this.textOf(source))
      this.#say('Copied')
    } catch {
      // Denied: what the reader would have to do next is done.
      getSelection()?.selectAllChildren(source)
      this.#say('Selected')
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say(''), NOTICE_MS)
  }

  #say(notice: string): void {
    this.#button.textContent = notice || 'Copy'
    this.#status.textContent = notice
  }
}
