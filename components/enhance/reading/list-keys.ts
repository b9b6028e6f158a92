// The keys `j` and `k`: from article to article of a list. Enter opens the one with the focus.

import { areKeysOn, turnKeys } from '../keys.ts'
import { makeButton } from '../make-button.ts'
import { WORDS } from './reading-words.ts'

/** Moves on from where the focus is, else from the top of the window. */
export function step(isForward: boolean): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main [rel=bookmark]')]
  const current = links.findLastIndex(isBeforeFocus)
  const visible = links.findIndex((link) => link.getBoundingClientRect().top >= 0)
  const from = current < 0 ? visible - (isForward ? 1 : 0) : current
  links[from + (isForward ? 1 : -1)]?.focus()
  if (!hint.isConnected) document.body.append(hint)
}

function isBeforeFocus(link: Element): boolean {
  const { activeElement } = document
  if (!activeElement?.closest('main article')) return false
  const place = link.compareDocumentPosition(activeElement)
  return place === 0 || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

const hint = makeHint()

/** Says what has happened to whoever pressed a key by mistake, and turns the keys off. */
function makeHint(): HTMLElement {
  const box = document.createElement('p')
  const button = makeButton(WORDS.keysOff, () => {
    turnKeys(!areKeysOn())
    button.textContent = areKeysOn() ? WORDS.keysOff : WORDS.keysOn
  })
  box.className = 'keys-hint'
  box.role = 'status'
  box.append(WORDS.keysHint, ' ', button)
  return box
}
