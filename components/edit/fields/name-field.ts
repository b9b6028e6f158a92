// The field of one name: an author, a series.
import type { FieldProps, FieldView } from './field-control.ts'
import type { NameInUse } from './names-in-use.ts'
import { Suggestions } from './suggestions.ts'

export class NameField implements FieldView {
  readonly element = document.createElement('div')
  readonly #suggestions = new Suggestions()
  #props: FieldProps | undefined

  constructor(listNames: () => readonly NameInUse[]) {
    const { input, list } = this.#suggestions
    this.element.className = 'edit-name'
    this.element.append(input, list)
    input.addEventListener('focus', () => this.#suggestions.offer(listNames()))
    input.addEventListener('input', () => this.#props?.onChange(input.value))
  }

  show(props: FieldProps): void {
    this.#props = props
    const { input } = this.#suggestions
    input.setAttribute('aria-labelledby', `${props.forID}-label`)
    const value = String(props.value ?? '')
    if (input.value !== value) input.value = value
  }
}
