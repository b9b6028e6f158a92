// A footnote in place: what it says opens beside the number that calls it.
import { placeBeside } from '../place-beside.ts'
import { copyOf } from './copy-of.ts'
import { WORDS } from './reading-words.ts'

/** Escape and a click beside it close it, as the browser does with any popover. */
export function showNote(call: HTMLAnchorElement): void {
  const note = document.getElementById(decodeURIComponent(call.hash.slice(1)))
  const text = note?.closest('section')?.parentElement
  if (!note || !text || !('popover' in call)) {
    location.assign(call.href)
    return
  }
  const box = document.createElement('div')
  box.className = 'note-box'
  box.popover = 'auto'
  box.role = 'dialog'
  box.tabIndex = -1
  box.ariaLabel = WORDS.footnote.replace('{number}', call.textContent)
  box.append(copyOf(note))
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') box.remove()
  })
  text.append(box)
  // Focus returns to what had it: Safari gives none to a link that is clicked.
  call.focus({ preventScroll: true })
  box.showPopover()
  placeBeside(box, call)
  box.focus({ preventScroll: true })
}
