// The field of a flag: one that is not there stays so until somebody turns it.
import './styles/flag-field.css'
import type { FieldProps, FieldView } from './field-control.ts'
import { WORDS } from './words.ts'

/** Words that other engines write, too. The address of a new article has text. */
const TRUE = /^(?:true|yes|y|on|1)$/i

export class FlagField implements FieldView {
  readonly element = document.createElement('label')
  readonly #input = document.createElement('input')
  readonly #word = document.createElement('span')
  #props: FieldProps | undefined

  constructor() {
    this.element.className = 'edit-flag'
    this.#input.type = 'checkbox'
    this.#input.setAttribute('role', 'switch')
    this.#input.addEventListener('change', () => {
      this.#props?.onChange(this.#input.checked)
    })
    this.#word.setAttribute('aria-hidden', 'true')
    this.element.append(this.#input, this.#word)
  }

  show(props: FieldProps): void {
    this.#props = props
    const { value, field, forID } = props
    const isAbsent = value === undefined || value === null || value === ''
    const isTrue = isAbsent ? field.get('usual') === true : TRUE.test(String(value))
    this.#input.checked = isTrue
    this.#input.setAttribute('aria-labelledby', `${forID}-label`)
    this.#word.textContent = isTrue ? WORDS.yes : WORDS.no
    // Text of an address would be written in quotes.
    if (value === 'true') props.onChange(true)
  }
}
