// The field of a mapping: rows of a name and its value. The CMS's own marks a form as changed.
import './styles/mapping-field.css'
import type { FieldProps, FieldView } from './field-control.ts'
import { Suggestions } from './suggestions.ts'
import { WORDS } from './words.ts'

interface Row {
  readonly element: HTMLElement
  readonly name: Suggestions
  readonly value: Suggestions
}

export class MappingField implements FieldView {
  readonly element = document.createElement('div')
  readonly #add = makeButton(WORDS.add)
  readonly #options: Record<'name' | 'value', readonly string[]>
  #rows: readonly Row[] = []
  #props: FieldProps | undefined
  #written: string | undefined

  /** What names and values may be; none where they are free. */
  constructor(names: readonly string[], values: readonly string[]) {
    this.#options = { name: names, value: values }
    this.element.className = 'edit-mapping'
    this.element.append(this.#add)
    this.#add.addEventListener('click', () => {
      this.#rows = [...this.#rows, this.#makeRow('', '')]
      this.#place()
      this.#rows.at(-1)?.name.input.focus()
    })
  }

  show(props: FieldProps): void {
    this.#props = props
    const pairs = listPairs(props.value)
    const value = JSON.stringify(pairs)
    // A row that is half written stays.
    if (value === this.#written) return
    this.#written = value
    this.#rows = pairs.map(([name, each]) => this.#makeRow(name, each))
    this.#place()
  }

  #place(): void {
    this.element.replaceChildren(...this.#rows.map(({ element }) => element), this.#add)
  }

  #makeRow(name: string, value: string): Row {
    const element = document.createElement('div')
    const row = { element, name: new Suggestions(), value: new Suggestions() }
    for (const part of ['name', 'value'] as const) {
      const { input, list } = row[part]
      input.setAttribute('aria-label', WORDS[part])
      input.placeholder = WORDS[part]
      input.addEventListener('focus', () =>
        row[part].offer(this.#options[part].map((option) => ({ value: option }))),
      )
      input.addEventListener('input', () => this.#write())
      element.append(input, list)
    }
    row.name.input.value = name
    row.value.input.value = value
    const remove = makeButton('×')
    remove.setAttribute('aria-label', WORDS.remove(name))
    remove.addEventListener('click', () => {
      this.#rows = this.#rows.filter((each) => each !== row)
      this.#place()
      this.#write()
      this.#add.focus()
    })
    element.append(remove)
    return row
  }

  #write(): void {
    const pairs = this.#rows
      .map(({ name, value }) => [name.input.value.trim(), value.input.value] as const)
      .filter(([name, value]) => name !== '' && value.trim() !== '')
    this.#written = JSON.stringify(pairs)
    this.#props?.onChange(Object.fromEntries(pairs))
  }
}

function listPairs(value: unknown): [string, string][] {
  const isMapping = typeof value === 'object' && value !== null
  return isMapping
    ? Object.entries(value).map(([name, each]) => [name, String(each)])
    : []
}

function makeButton(text: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = text
  return button
}
