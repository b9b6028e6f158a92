import { WORDS } from '../script-words.ts'
import { CopyButton } from './copy-button.ts'
import { makeWrapButton } from './wrap-button.ts'

/** The custom element `copy-code`: stands before a `pre`, copies its code and wraps its lines. */
export class CopyCode extends CopyButton {
  protected override readonly label = WORDS.copyCode

  override connectedCallback(): void {
    if (this.firstChild) return
    super.connectedCallback()
    const code = this.findSource()
    if (code) this.prepend(makeWrapButton(code))
  }

  protected override findSource(): Element | null {
    return this.nextElementSibling
  }

  // Without the lines that a change removes, so that the code can be pasted. A block in the
  // language `diff` is meant for `patch` and stays whole. Line numbers are not in the text.
  protected override textOf(code: Element): string {
    const lines = [...code.querySelectorAll('[data-line]')]
    if (lines.length === 0) return super.textOf(code)
    const isPatch = code.matches('[data-language=diff]')
    return lines
      .filter((line) => isPatch || !line.matches('.diff.remove'))
      .map((line) => line.textContent)
      .join('\n')
  }
}
