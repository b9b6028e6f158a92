// Articles that a field's words find (ARIA Authoring Practices, combobox with a list).
import type { ArticleMatch, BodyServices } from '../services.ts'
import { WORDS } from '../words.ts'

const MAX_SHOWN = 8
const PAUSE_MS = 120

let lastId = 0

export class ArticleList {
  readonly element = document.createElement('div')
  readonly #list = document.createElement('ul')
  readonly #note = document.createElement('p')
  readonly #input: HTMLInputElement | null
  readonly #search: BodyServices['searchArticles']
  readonly #choose: (article: ArticleMatch) => void
  #articles: readonly ArticleMatch[] = []
  #active = -1
  #running = new AbortController()

  constructor(
    field: HTMLElement,
    { searchArticles }: BodyServices,
    choose: (article: ArticleMatch) => void,
  ) {
    this.#input = field.querySelector('input')
    this.#search = searchArticles
    this.#choose = choose
    this.#list.id = `body-articles-${++lastId}`
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', WORDS.articles)
    this.#list.hidden = true
    this.#note.setAttribute('role', 'status')
    this.element.className = 'body-articles'
    this.element.append(this.#list, this.#note)
    if (searchArticles) this.#listen()
  }

  /** False where none is marked: then the field's words are an address. */
  chooseActive(): boolean {
    const article = this.#articles[this.#active]
    if (article) this.#choose(article)
    return article !== undefined
  }

  clear(): void {
    this.#running.abort()
    this.#show([], '')
  }

  #listen(): void {
    const input = this.#input
    input?.setAttribute('role', 'combobox')
    input?.setAttribute('aria-autocomplete', 'list')
    input?.setAttribute('aria-controls', this.#list.id)
    input?.setAttribute('aria-expanded', 'false')
    input?.addEventListener('input', () => this.#find(input.value.trim()))
    input?.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step === undefined || this.#articles.length === 0) return
      event.preventDefault()
      const count = this.#articles.length
      this.#mark((this.#active + step + count) % count)
    })
  }

  /** The newest question alone is answered. */
  async #find(query: string): Promise<void> {
    this.#running.abort()
    this.#running = new AbortController()
    const { signal } = this.#running
    if (query === '') return this.#show([], '')
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (signal.aborted) return
    const found = await this.#search?.(query, signal).catch(() => undefined)
    if (signal.aborted || !found) return
    this.#show(found.slice(0, MAX_SHOWN), found.length === 0 ? WORDS.noArticles : '')
  }

  #show(articles: readonly ArticleMatch[], note: string): void {
    this.#articles = articles
    this.#note.textContent = note
    this.#list.hidden = articles.length === 0
    this.#input?.setAttribute('aria-expanded', String(articles.length > 0))
    this.#list.replaceChildren(
      ...articles.map((article, at) => this.#toOption(article, at)),
    )
    this.#mark(-1)
  }

  #toOption(article: ArticleMatch, at: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${at}`
    option.setAttribute('role', 'option')
    const path = document.createElement('small')
    path.textContent = article.path
    option.append(article.title, path)
    // The field keeps the focus.
    option.addEventListener('pointerdown', (event) => event.preventDefault())
    option.addEventListener('click', () => this.#choose(article))
    return option
  }

  #mark(active: number): void {
    this.#active = active
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === active))
    const id = active === -1 ? '' : `${this.#list.id}-${active}`
    this.#input?.setAttribute('aria-activedescendant', id)
  }
}
