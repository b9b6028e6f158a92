// Entry point of the bundle of `/search`: searches while a reader types.
import type { SearchSettings } from '../../../lib/words/script-words.ts'
import { makeButton } from '../make-button.ts'
import { listResults, walkByArrows } from './arrow-keys.ts'
import { Controls } from './controls.ts'
import { make } from './element.ts'
import { makeHit } from './hits.ts'
import type { PagefindData } from './pagefind.ts'
import { type Found, type Query, SearchIndex } from './search-index.ts'

/** A pause of this length between two letters begins a search. */
const PAUSE_MS = 120

/** Results at first, each with a file of its own, and those of each step to more. */
const FIRST = 5
const STEP = 10

/** Takes the page over. Until then, and where the index fails, it shows what a server has found. */
class SearchPage {
  readonly #field: HTMLInputElement
  readonly #results: HTMLElement
  readonly #settings: SearchSettings
  readonly #controls: Controls
  readonly #status = make('p', { role: 'status' })
  readonly #formatDay: (instant: string) => string
  #index: Promise<SearchIndex> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Of the newest query: an older one may be answered later. */
  #latest = 0

  constructor(results: HTMLElement, field: HTMLInputElement, settings: SearchSettings) {
    this.#results = results
    this.#field = field
    this.#settings = settings
    const { lang } = document.documentElement
    const { timeZone, words } = settings
    const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone })
    this.#formatDay = (instant) => format.format(Date.parse(instant))
    this.#controls = new Controls(words, new URLSearchParams(location.search))
    results.before(this.#controls.element, this.#status)
  }

  start(): void {
    const field = this.#field
    field.value ||= new URLSearchParams(location.search).get('q') ?? ''
    field.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#search(), PAUSE_MS)
      this.#prepare()
    })
    this.#controls.element.addEventListener('change', () => this.#search())
    field.form?.addEventListener('submit', async (event) => {
      event.preventDefault()
      clearTimeout(this.#timer)
      await this.#search()
      listResults(this.#results)[0]?.focus()
    })
    if (field.value !== '') void this.#search()
    // A phone would cover half of the page with its keyboard.
    else if (matchMedia('(hover: hover)').matches) field.focus()
  }

  #openIndex(): Promise<SearchIndex> {
    this.#index ??= SearchIndex.open(this.#settings.index)
    return this.#index
  }

  /** Loads while a reader still types; `#search` says what fails. */
  #prepare(): void {
    const prepare = (index: SearchIndex) =>
      index.prepare(this.#controls.read().inAllLanguages)
    this.#openIndex()
      .then(prepare)
      .catch(() => {})
  }

  async #search(): Promise<void> {
    this.#latest += 1
    const own = this.#latest
    const query = { text: this.#field.value.trim(), ...this.#controls.read() }
    history.replaceState(history.state, '', toAddress(query))
    if (query.text === '') return this.#clear()
    try {
      const index = await this.#openIndex()
      const found = await index.find(query)
      const hits = await found.listFirst(FIRST)
      if (own !== this.#latest) return
      this.#controls.show(found, index.hasLanguages)
      this.#status.textContent = this.#describe(found, query)
      this.#results.replaceChildren(...this.#makeList(found, hits))
    } catch {
      this.#index = undefined
      if (own === this.#latest)
        this.#status.textContent = this.#settings.words.searchFails
    }
  }

  #clear(): void {
    this.#status.textContent = ''
    this.#controls.element.hidden = true
    this.#results.replaceChildren()
  }

  #describe({ total }: Found, { text }: Query): string {
    const { articles, nothingFound } = this.#settings.words
    if (total === 0) return nothingFound.replace('{query}', () => text)
    const rules = new Intl.PluralRules(document.documentElement.lang)
    return `${total} ${articles[rules.select(total)] ?? articles.other ?? ''}`
  }

  #makeList(found: Found, first: readonly PagefindData[]): HTMLElement[] {
    if (first.length === 0) return []
    const list = make('ol', {}, ...first.map((hit) => makeHit(hit, this.#formatDay)))
    const more = makeButton(this.#settings.words.moreResults, async () => {
      const shown = list.children.length
      const hits = (await found.listFirst(shown + STEP)).slice(shown)
      const items = hits.map((hit) => makeHit(hit, this.#formatDay))
      list.append(...items)
      // The focus would be lost with the button.
      items[0]?.querySelector('a')?.focus()
      more.hidden = list.children.length >= found.total
    })
    more.hidden = first.length >= found.total
    return [list, more]
  }
}

function toAddress({ text, filters, isNewestFirst, inAllLanguages }: Query): string {
  const parameters = new URLSearchParams({
    ...(text !== '' && { q: text }),
    ...filters,
    ...(isNewestFirst && { order: 'newest' }),
    ...(inAllLanguages && { languages: 'all' }),
  })
  return parameters.size === 0 ? location.pathname : `?${parameters}`
}

const results = document.querySelector<HTMLElement>('search-results')
const field = document.querySelector<HTMLInputElement>('main [type=search]')
if (results?.dataset.settings && field) {
  walkByArrows(results.parentElement ?? results, field)
  new SearchPage(results, field, JSON.parse(results.dataset.settings)).start()
}
