/** How long the button says what it has done. */
const NOTICE_MS = 2000

/** Plain http has no clipboard, and then there is no button (Clipboard API §4, secure context). */
export function canCopy(): boolean {
  return 'clipboard' in navigator
}

/** Stands before a `pre`: a button that copies its code. */
export class CopyCode extends HTMLElement {
  readonly #button = document.createElement('button')
  readonly #status = document.createElement('span')
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    if (this.firstChild) return
    this.#button.type = 'button'
    this.#button.ariaLabel = 'Copy code'
    this.#button.addEventListener('click', () => this.#copy())
    this.#status.className = 'sr-only'
    this.#status.role = 'status'
    this.append(this.#button, this.#status)
    this.#say('')
  }

  async #copy(): Promise<void> {
    const code = this.nextElementSibling
    if (!code) return
    try {
      await navigator.clipboard.writeText(textOf(code))
      this.#say('Copied')
    } catch {
      // Denied: what the reader would have to do next is done.
      getSelection()?.selectAllChildren(code)
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

// What one would paste: without the lines that a change takes away. A block in the language
// `diff` is for `patch`, and stays whole. Line numbers are the style sheet's, not in the text.
function textOf(code: Element): string {
  const lines = [...code.querySelectorAll('[data-line]')]
  if (lines.length === 0) return code.textContent
  const isPatch = code.matches('[data-language=diff]')
  return lines
    .filter((line) => isPatch || !line.matches('.diff.remove'))
    .map((line) => line.textContent)
    .join('\n')
}
