// Tabs, as the ARIA Authoring Practices have them: one is in the order of keys, arrows go on.
import type { Make } from './make.ts'

interface Tab<Name extends string> {
  readonly name: Name
  readonly label: string
}

let lastId = 0

export class Tabs<Name extends string> {
  readonly element: HTMLElement
  readonly panel: HTMLElement
  readonly #buttons: ReadonlyMap<Name, HTMLButtonElement>
  #selected: Name

  constructor(
    make: Make,
    label: string,
    tabs: readonly Tab<Name>[],
    selected: Name,
    onSelect: (name: Name) => void,
  ) {
    const id = `edit-tabs-${++lastId}`
    this.element = make('div', 'preview-tabs')
    this.element.setAttribute('role', 'tablist')
    this.element.setAttribute('aria-label', label)
    this.panel = make('div', 'preview-panel')
    this.panel.id = `${id}-panel`
    this.panel.setAttribute('role', 'tabpanel')
    // Scrolled by keys, whatever is in it.
    this.panel.tabIndex = 0
    this.#selected = selected
    this.#buttons = new Map(
      tabs.map(({ name, label: text }) => {
        const button = make('button', '', text)
        button.type = 'button'
        button.id = `${id}-${name}`
        button.setAttribute('role', 'tab')
        button.setAttribute('aria-controls', this.panel.id)
        button.addEventListener('click', () => this.#choose(name, onSelect))
        button.addEventListener('keydown', (event) => this.#press(event, onSelect))
        return [name, button]
      }),
    )
    this.element.append(...this.#buttons.values())
    this.#mark()
  }

  rename(name: Name, label: string): void {
    const button = this.#buttons.get(name)
    if (button && button.textContent !== label) button.textContent = label
  }

  #choose(name: Name, onSelect: (name: Name) => void): void {
    if (name === this.#selected) return
    this.#selected = name
    this.#mark()
    onSelect(name)
  }

  #press(event: KeyboardEvent, onSelect: (name: Name) => void): void {
    const names = [...this.#buttons.keys()]
    const at = names.indexOf(this.#selected)
    const next = names.at(toPlace(event.key, at, names.length) ?? Number.NaN)
    if (next === undefined || toPlace(event.key, at, names.length) === undefined) return
    event.preventDefault()
    this.#choose(next, onSelect)
    this.#buttons.get(next)?.focus()
  }

  #mark(): void {
    for (const [name, button] of this.#buttons) {
      const isSelected = name === this.#selected
      button.setAttribute('aria-selected', String(isSelected))
      button.tabIndex = isSelected ? 0 : -1
      if (isSelected) this.panel.setAttribute('aria-labelledby', button.id)
    }
  }
}

/** Where a key leads from a tab; the last is followed by the first. */
function toPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
