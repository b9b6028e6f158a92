// What opens below a button of the toolbar: above all else, closed by Escape or a click outside.

export interface Popup {
  readonly element: HTMLElement
  close(): void
}

const MARGIN = 8

/** `onClose` runs however it closes; `Escape` and choices give the focus back before. */
export function openPopup(
  anchor: HTMLElement,
  content: HTMLElement,
  onClose: () => void = () => {},
): Popup {
  const element = document.createElement('div')
  element.className = 'body-popup'
  element.popover = 'auto'
  element.append(content)
  anchor.closest('.body-editor')?.append(element)
  anchor.setAttribute('aria-expanded', 'true')
  element.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return
    anchor.setAttribute('aria-expanded', 'false')
    element.remove()
    onClose()
  })
  element.showPopover()
  placeBelow(anchor, element)
  return { element, close: () => element.hidePopover() }
}

function placeBelow(anchor: HTMLElement, element: HTMLElement): void {
  const { left, bottom, top } = anchor.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const x = Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN))
  const below = bottom + MARGIN / 2
  const isCut = below + height > window.innerHeight - MARGIN
  const y = isCut ? Math.max(MARGIN, top - height - MARGIN / 2) : below
  element.style.translate = `${x}px ${y}px`
}
