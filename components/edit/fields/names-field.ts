// The field of several names: topics, authors. Each is a word with a button that removes it.
import './styles/names-field.css'
import type { FieldProps, FieldView } from './field-control.ts'
import type { NameInUse } from './names-in-use.ts'
import { Suggestions } from './suggestions.ts'
import { WORDS } from './words.ts'

export class NamesField implements FieldView {
  readonly element = document.createElement('div')
  readonly #words = document.createElement('ul')
  readonly #suggestions = new Suggestions()
  readonly #listNames: () => readonly NameInUse[]
  #props: FieldProps | undefined
  #shown: string | undefined

  constructor(listNames: () => readonly NameInUse[]) {
    this.#listNames = listNames
    const { input, list } = this.#suggestions
    input.placeholder = WORDS.add
    this.element.className = 'edit-names'
    this.element.append(this.#words, input, list)
    input.addEventListener('focus', () => this.#offer())
    input.addEventListener('keydown', (event) => this.#press(event))
    // A name that is chosen from the list comes whole.
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || input.value.includes(',')) this.#add()
    })
    input.addEventListener('blur', () => this.#add())
  }

  show(props: FieldProps): void {
    this.#props = props
    this.#suggestions.input.setAttribute('aria-labelledby', `${props.forID}-label`)
    this.#words.setAttribute('aria-labelledby', `${props.forID}-label`)
    const names = this.#names
    const shown = names.join('\n')
    // A form is rendered with every key: a button that has the focus keeps it.
    if (shown === this.#shown) return
    this.#shown = shown
    this.#words.hidden = names.length === 0
    this.#words.replaceChildren(...names.map((name, at) => this.#toWord(name, at)))
  }

  get #names(): string[] {
    const value: unknown = this.#props?.value
    if (typeof value === 'string') return value.trim() === '' ? [] : [value]
    return Array.isArray(value) ? value.map(String) : []
  }

  #press(event: KeyboardEvent): void {
    const { input } = this.#suggestions
    if (event.key === 'Enter') {
      event.preventDefault()
      this.#add()
    } else if (event.key === 'Backspace' && input.value === '') {
      this.#write(this.#names.slice(0, -1))
    }
  }

  #add(): void {
    const { input } = this.#suggestions
    const names = this.#names
    const added = input.value.split(',').map((name) => name.trim())
    const fresh = [...new Set(added)].filter(
      (name) => name !== '' && !names.includes(name),
    )
    input.value = ''
    if (fresh.length > 0) this.#write([...names, ...fresh])
  }

  #write(names: readonly string[]): void {
    this.#props?.onChange([...names])
    this.#offer()
  }

  #offer(): void {
    const names = this.#names
    this.#suggestions.offer(
      this.#listNames().filter(({ value }) => !names.includes(value)),
    )
  }

  #toWord(name: string, at: number): HTMLLIElement {
    const word = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = '×'
    button.setAttribute('aria-label', WORDS.remove(name))
    button.addEventListener('click', () => {
      this.#write(this.#names.filter((_, index) => index !== at))
      this.#suggestions.input.focus()
    })
    const text = this.#listNames().find(({ value }) => value === name)?.label
    word.append(text ?? name, button)
    return word
  }
}
