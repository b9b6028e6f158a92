// An input with a list of names to choose from, which takes any other, too.
import type { NameInUse } from './names-in-use.ts'

let lastId = 0

/** The browser shows the list under the input, and narrows it to what is typed. */
export class Suggestions {
  readonly input = document.createElement('input')
  readonly list = document.createElement('datalist')

  constructor() {
    this.list.id = `edit-names-${++lastId}`
    this.input.type = 'text'
    this.input.autocomplete = 'off'
    this.input.setAttribute('list', this.list.id)
  }

  offer(names: readonly NameInUse[]): void {
    this.list.replaceChildren(
      ...names.map(({ value, label }) => {
        const option = document.createElement('option')
        option.value = value
        if (label !== undefined) option.label = label
        return option
      }),
    )
  }
}
