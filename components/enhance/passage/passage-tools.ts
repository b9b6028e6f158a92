// Entry point of the second bundle: buttons beside a selected passage.
import { PASSAGE_WORDS } from '../../../lib/words/script-words.ts'
import { copyText } from '../clipboard.ts'
import { adoptStyle } from '../late-style.ts'
import { makeButton } from '../make-button.ts'
import { announce, NOTICE_MS } from '../notice.ts'
import { readWords } from '../words.ts'
import { type Passage, readPassage } from './passage.ts'
import { placeBeside } from '../place-beside.ts'
import { renderQuote } from './quote.ts'
import { findRange, isSame, leadBackTo, textOf } from './selected-range.ts'

/** A selection that has not changed for this long is complete. */
const REST_MS = 250

const WORDS = readWords(PASSAGE_WORDS)
const tools = document.createElement('div')
let shown: Range | undefined
/** The reader closed the tools here; another selection brings them back. */
let dismissed: Range | undefined
let timer: ReturnType<typeof setTimeout> | undefined
// The selection that loaded this module is older than its listeners.
let isByKeyboard = !isPressed()
let isExplained = false

adoptStyle()
tools.className = 'passage-tools'
tools.role = 'group'
tools.ariaLabel = WORDS.selectedPassage
tools.append(
  makeTool(WORDS.copyPassageLink, ({ link, isExact }) => ({
    text: link,
    notice: isExact ? WORDS.passageLinkCopied : WORDS.sectionLinkCopied,
  })),
  makeTool(WORDS.quote, (passage) => ({
    text: renderQuote(passage),
    notice: WORDS.quoteCopied,
  })),
)
// A press must not clear the selection.
tools.addEventListener('mousedown', (event) => event.preventDefault())
tools.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !tools.contains(relatedTarget)) dismiss()
})

document.addEventListener('selectionchange', follow)
document.addEventListener('pointerup', () => {
  isByKeyboard = false
  follow()
})
document.addEventListener('keydown', steer)
addEventListener('resize', follow)
follow()

function follow(): void {
  clearTimeout(timer)
  timer = setTimeout(show, REST_MS)
  if (getSelection()?.isCollapsed) hide()
}

function show(): void {
  if (isPressed()) return
  const range = findRange()
  if (!range || isSame(range, dismissed)) {
    hide()
    return
  }
  dismissed = undefined
  if (!isSame(range, shown)) reset()
  shown = range
  // After the text, so that Tab continues below it from the last button.
  if (!tools.isConnected) textOf(range)?.after(tools)
  placeBeside(tools, range)
  if (isByKeyboard && !isExplained) announce(WORDS.pressTab)
  isExplained ||= isByKeyboard
}

/** True while a mouse button or a finger is down: the reader is still selecting. */
function isPressed(): boolean {
  return document.documentElement.matches(':active')
}

function hide(): void {
  shown = undefined
  tools.remove()
}

function dismiss(): void {
  const hadFocus = tools.contains(document.activeElement)
  dismissed = shown
  hide()
  // Otherwise Tab would continue after the text.
  if (hadFocus && dismissed) leadBackTo(dismissed)
}

/** Tab leads from the selection into the tools, Escape out of them. */
function steer(event: KeyboardEvent): void {
  const { key, shiftKey, target } = event
  isByKeyboard = true
  if (!tools.isConnected) return
  if (key === 'Escape') dismiss()
  const isInside = target instanceof Node && tools.contains(target)
  if (key !== 'Tab' || shiftKey || isInside) return
  event.preventDefault()
  tools.querySelector('button')?.focus()
}

interface Copied {
  readonly text: string
  readonly notice: string
}

function makeTool(label: string, toCopied: (passage: Passage) => Copied) {
  const button = makeButton(label, async () => {
    if (!shown) return
    const { text, notice } = toCopied(readPassage(shown))
    say((await copyText(text)) ? notice : WORDS.denied)
  })
  button.dataset.label = label
  const say = (notice: string): void => {
    button.textContent = notice
    announce(notice)
    clearTimeout(timer)
    timer = setTimeout(dismiss, NOTICE_MS)
  }
  return button
}

function reset(): void {
  for (const button of tools.querySelectorAll('button')) {
    button.textContent = button.dataset.label ?? ''
  }
}
