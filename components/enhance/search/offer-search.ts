// Opens the search at the key `/`, and loads what searches on the page of the search.
import { isTyping } from '../is-typing.ts'

/** The URL of a bundle of its own, which `lib/build/enhance-bundle.mjs` makes. */
declare const SEARCH_MODULE: string

export function offerSearch(): void {
  // Without it a server answers, or the page says where else articles are.
  if (document.querySelector('search-results')) import(SEARCH_MODULE).catch(() => {})
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event
    // Some keyboards have it on Shift.
    if (key !== '/' || ctrlKey || metaKey || altKey || isTyping(event)) return
    const field = document.querySelector<HTMLInputElement>('main [type=search]')
    const link = document.querySelector<HTMLAnchorElement>('[aria-keyshortcuts="/"]')
    if (!field && !link) return
    event.preventDefault()
    if (field) field.select()
    else link?.click()
  })
}
