// Forms below a button of the toolbar.
import { makeButton } from '../../../enhance/make-button.ts'
import { WORDS } from '../words.ts'
import { openPopup } from './popup.ts'

export interface OpenForm {
  readonly form: HTMLFormElement
  close(): void
}

/** `submit` runs after the form is gone, so that it may focus the text. */
export function openForm(
  anchor: HTMLElement,
  label: string,
  fields: readonly HTMLElement[],
  submit: () => void,
): OpenForm {
  const form = document.createElement('form')
  form.className = 'body-form'
  form.setAttribute('aria-label', label)
  const apply = makeButton(WORDS.apply, () => form.requestSubmit())
  apply.classList.add('is-main')
  const actions = document.createElement('div')
  actions.className = 'actions'
  actions.append(
    makeButton(WORDS.cancel, () => close()),
    apply,
  )
  form.append(...fields, actions)
  const popup = openPopup(anchor, form)
  const close = () => popup.close()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // The form of the page around it is not meant.
    event.stopPropagation()
    close()
    submit()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.querySelector('input')?.focus()
  return { form, close }
}

export function makeField(label: string, value: string): HTMLLabelElement {
  const field = document.createElement('label')
  const input = document.createElement('input')
  input.value = value
  input.autocomplete = 'off'
  field.append(label, input)
  return field
}

/** What an author typed into a field. */
export function readField(field: HTMLLabelElement): string {
  return field.querySelector('input')?.value.trim() ?? ''
}
