// A menu below a button (ARIA Authoring Practices, menu button).
import { makeButton } from '../../../enhance/make-button.ts'
import { openPopup } from './popup.ts'

export interface MenuChoice {
  readonly label: string
  /** Steps from the margin, in an outline. */
  readonly depth?: number
  choose(): void
}

export function openMenu(
  anchor: HTMLElement,
  label: string,
  choices: readonly MenuChoice[],
): void {
  const menu = document.createElement('div')
  menu.setAttribute('role', 'menu')
  menu.setAttribute('aria-label', label)
  const items = choices.map(({ label, depth = 0, choose }) => {
    const item = makeButton(label, () => {
      popup.close()
      choose()
    })
    item.setAttribute('role', 'menuitem')
    item.tabIndex = -1
    item.style.setProperty('--depth', String(depth))
    return item
  })
  menu.append(...items)
  const popup = openPopup(anchor, menu)
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') popup.close()
    const next = nextOf(items, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  items[0]?.focus()
}

/** Where a key leads in a row or a column of buttons, round its ends; else undefined. */
export function nextOf<Item extends Element>(
  items: readonly Item[],
  key: string,
  [back, forth]: readonly [string, string] = ['ArrowUp', 'ArrowDown'],
): Item | undefined {
  const at = items.findIndex((item) => item.matches(':focus'))
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key === forth) return items[(at + 1) % items.length]
  return key === back ? items.at(at <= 0 ? -1 : at - 1) : undefined
}
