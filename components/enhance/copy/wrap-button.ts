// The button that wraps long lines of code, or lets them scroll: of all code, and remembered.
import { makeButton } from '../make-button.ts'
import { WORDS } from '../script-words.ts'
import { store } from '../storage.ts'

/** `components/layout/head-script.ts` reads it before the page is painted. */
const STORAGE_KEY = 'imprint-wrap'

const root = document.documentElement

/** Hidden while no line of the code is too long. */
export function makeWrapButton(code: Element): HTMLButtonElement {
  const button = makeButton(WORDS.wrapLines, () => {
    const isWrapped = root.toggleAttribute('data-wrap')
    store(STORAGE_KEY, isWrapped ? 'on' : undefined)
    for (const each of document.querySelectorAll('copy-code [aria-pressed]'))
      each.ariaPressed = String(isWrapped)
  })
  const isWrapped = () => root.hasAttribute('data-wrap')
  button.ariaPressed = String(isWrapped())
  const show = () => {
    button.hidden = !isWrapped() && code.scrollWidth <= code.clientWidth
  }
  new ResizeObserver(show).observe(code)
  return button
}
