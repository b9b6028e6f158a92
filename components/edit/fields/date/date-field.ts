// The field of a date: a day, and a time where one is wanted.
import { joinDate, splitDate } from './date-value.ts'
import type { FieldProps, FieldView } from '../field-control.ts'
import { WORDS } from '../words.ts'

export class DateField implements FieldView {
  readonly element = document.createElement('div')
  readonly #day = makeInput('date', WORDS.day)
  readonly #time: HTMLInputElement
  /** Shown instead of the two for what is no date. */
  readonly #text = makeInput('text', WORDS.day)
  readonly #note = document.createElement('small')
  readonly #timeZone: string
  #props: FieldProps | undefined
  #written: string | undefined

  constructor(timeZone: string) {
    this.#timeZone = timeZone
    this.#time = makeInput('time', WORDS.time)
    this.#note.textContent = WORDS.timeIn(timeZone)
    this.element.className = 'edit-date'
    this.element.append(this.#day, this.#time, this.#text, this.#note)
    for (const input of [this.#day, this.#time]) {
      input.addEventListener('change', () => this.#change())
    }
    this.#text.addEventListener('change', () => this.#write(this.#text.value))
  }

  show(props: FieldProps): void {
    this.#props = props
    const value = String(props.value ?? '')
    for (const input of [this.#day, this.#time, this.#text]) {
      input.setAttribute('aria-describedby', `${props.forID}-label`)
    }
    // A form that is rendered again must not take half a date out of somebody's hands.
    if (value === this.#written) return
    this.#written = value
    const parts = splitDate(value, this.#timeZone)
    this.#text.hidden = parts !== undefined
    this.#day.hidden = this.#time.hidden = parts === undefined
    this.#note.textContent = parts ? WORDS.timeIn(this.#timeZone) : WORDS.noDate
    this.#text.value = value
    this.#day.value = parts?.day ?? ''
    this.#time.value = parts?.time ?? ''
  }

  #change(): void {
    this.#write(joinDate({ day: this.#day.value, time: this.#time.value }))
  }

  #write(value: string): void {
    this.#written = value
    this.#props?.onChange(value)
  }
}

function makeInput(type: string, label: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = type
  input.setAttribute('aria-label', label)
  // Seconds of a value stay; a picker shows none where there are none.
  if (type === 'time') input.step = 'any'
  return input
}
