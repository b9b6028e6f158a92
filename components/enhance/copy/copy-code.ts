import { CopyButton } from './copy-button.ts'

/** Stands before a `pre`: a button that copies its code. */
export class CopyCode extends CopyButton {
  protected override readonly label = 'Copy code'

  protected override findSource(): Element | null {
    return this.nextElementSibling
  }

  // What one would paste: without the lines that a change takes away. A block in the language
  // `diff` is for `patch`, and stays whole. Line numbers are the style sheet's, not in the text.
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
