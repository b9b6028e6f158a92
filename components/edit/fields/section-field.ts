// A button that shows and hides the fields behind it: what most articles never need.
import './styles/section-field.css'
import type { FieldProps, FieldView } from './field-control.ts'
import { WORDS } from './words.ts'

export class SectionField implements FieldView {
  readonly element = document.createElement('button')

  constructor() {
    this.element.type = 'button'
    this.element.className = 'edit-section'
    this.element.textContent = WORDS.more
    this.element.setAttribute('aria-expanded', 'false')
    this.element.addEventListener('click', () => {
      const isOpen = this.element.getAttribute('aria-expanded') === 'true'
      this.element.setAttribute('aria-expanded', String(!isOpen))
    })
  }

  show(_props: FieldProps): void {}
}
