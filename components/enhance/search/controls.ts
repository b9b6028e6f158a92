// What narrows and orders the results: topic, author, year, order, languages.
import type { SearchWords } from '../../../lib/words/script-words.ts'
import { make } from './element.ts'
import type { Found, Query } from './search-index.ts'

const FILTERS = ['topic', 'author', 'year'] as const

type Choices = Omit<Query, 'text'>

export class Controls {
  readonly element = make('div', { class: 'search-controls', hidden: '' })
  readonly #words: SearchWords
  readonly #filters = new Map<string, HTMLSelectElement>()
  readonly #order: HTMLSelectElement
  readonly #languages = make('input', { type: 'checkbox' })

  /** Begins with what the address of the page says. */
  constructor(words: SearchWords, chosen: URLSearchParams) {
    this.#words = words
    for (const name of FILTERS) {
      const value = chosen.get(name) ?? ''
      const select = make('select', {}, new Option(value, value))
      this.#filters.set(name, select)
      this.element.append(make('label', {}, words[name], select))
    }
    const options = [
      new Option(words.bestFirst, ''),
      new Option(words.newestFirst, 'newest'),
    ]
    this.#order = make('select', {}, ...options)
    this.#order.value = chosen.get('order') === 'newest' ? 'newest' : ''
    this.#languages.checked = chosen.get('languages') === 'all'
    this.element.append(
      make('label', {}, words.order, this.#order),
      make('label', {}, this.#languages, ' ', words.allLanguages),
    )
  }

  read(): Choices {
    const chosen = [...this.#filters].filter(([, { value }]) => value !== '')
    return {
      filters: Object.fromEntries(chosen.map(([name, { value }]) => [name, value])),
      isNewestFirst: this.#order.value !== '',
      inAllLanguages: this.#languages.checked,
    }
  }

  /** Offers the values that the results have, with how many there are of each. */
  show({ counts, allCounts }: Found, hasLanguages: boolean): void {
    for (const [name, select] of this.#filters) {
      const { value } = select
      // Other values than the chosen one have results without it alone.
      const numbers = (value === '' ? counts : allCounts)[name] ?? {}
      const values = Object.keys(numbers).filter((key) => key === value || numbers[key])
      const options = values
        .toSorted(name === 'year' ? (a, b) => Number(b) - Number(a) : byText)
        .map((key) => new Option(`${key} (${numbers[key]})`, key))
      if (value !== '' && !values.includes(value)) options.push(new Option(value, value))
      select.replaceChildren(new Option(this.#words.any, ''), ...options)
      select.value = value
      hide(select, options.length < 2 && value === '')
    }
    hide(this.#languages, !hasLanguages)
    this.element.hidden = false
  }
}

function byText(a: string, b: string): number {
  return a.localeCompare(b, document.documentElement.lang)
}

function hide(control: HTMLElement, isHidden: boolean): void {
  if (control.parentElement) control.parentElement.hidden = isHidden
}
