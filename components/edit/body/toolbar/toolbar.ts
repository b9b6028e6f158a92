// The toolbar: one stop of the Tab key, arrows inside (ARIA Authoring Practices, toolbar).
import type { KeyBinding } from '@codemirror/view'

import { makeButton } from '../../../enhance/make-button.ts'
import { WORDS } from '../words.ts'
import { makeIcon } from './icons.ts'
import { nextOf } from './menu.ts'
import type { Tool, ToolContext } from './tools.ts'

type Surroundings = Omit<ToolContext, 'button'>

export class Toolbar {
  readonly element = document.createElement('div')
  /** For the editor: its keys do what the buttons do. */
  readonly keys: readonly KeyBinding[]

  /** `findContext` is asked when a tool is used. */
  constructor(tools: readonly Tool[], findContext: () => Surroundings) {
    const buttons = tools.map((tool) => {
      const button = makeToolButton(tool, () => tool.use({ ...findContext(), button }))
      return button
    })
    this.keys = tools.flatMap((tool, at) => {
      const button = buttons[at]
      if (tool.key === undefined || !button) return []
      const run = () => {
        tool.use({ ...findContext(), button })
        return true
      }
      return [{ key: tool.key, run, preventDefault: true, stopPropagation: true }]
    })
    this.element.className = 'body-toolbar'
    this.element.setAttribute('role', 'toolbar')
    this.element.setAttribute('aria-label', WORDS.toolbar)
    this.element.append(...buttons)
    rove(this.element, buttons)
  }
}

function makeToolButton(
  { icon, label, key, opens }: Tool,
  use: () => void,
): HTMLButtonElement {
  const button = makeButton('', use)
  button.append(makeIcon(icon))
  button.setAttribute('aria-label', label)
  button.title = key === undefined ? label : `${label} (${toKeyName(key)})`
  if (key !== undefined) button.setAttribute('aria-keyshortcuts', toShortcut(key))
  if (opens) {
    button.setAttribute('aria-haspopup', opens)
    button.setAttribute('aria-expanded', 'false')
  }
  return button
}

function rove(toolbar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const stopAt = (stop: EventTarget | null) => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
  }
  stopAt(buttons[0] ?? null)
  toolbar.addEventListener('focusin', ({ target }) => stopAt(target))
  toolbar.addEventListener('keydown', (event) => {
    const next = nextOf(buttons, event.key, ['ArrowLeft', 'ArrowRight'])
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}

const IS_MAC = /Mac|iP(?:hone|ad)/.test(globalThis.navigator?.platform ?? '')

function toKeyName(key: string): string {
  const names = key
    .split('-')
    .map((part) => (part === 'Mod' ? (IS_MAC ? '⌘' : 'Ctrl') : part))
  return names.map((name) => (name.length === 1 ? name.toUpperCase() : name)).join('+')
}

function toShortcut(key: string): string {
  return key.replace('Mod', IS_MAC ? 'Meta' : 'Control').replaceAll('-', '+')
}
