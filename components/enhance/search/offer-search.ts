// Opens the search at the key `/`, and loads what searches on the page of the search.
import { isForSite } from '../keys.ts'

/** The URL of a bundle of its own, which `lib/build/enhance-bundle.mjs` makes. */
declare const SEARCH_MODULE: string

/** The link that names the key; the field, on the page that it leads to. */
const TARGET = '[aria-keyshortcuts]:not([aria-current]),[type=search]'

export function offerSearch(): void {
  // Without it a server answers, or the page says where else articles are.
  if (document.querySelector('search-results')) import(SEARCH_MODULE).catch(() => {})
  addEventListener('keydown', (event) => {
    // Some keyboards have it on Shift.
    const { key, ctrlKey, metaKey, altKey } = event
    if (key !== '/' || ctrlKey || metaKey || altKey || !isForSite(event)) return
    const target = document.querySelector<HTMLElement>(TARGET)
    if (!target) return
    event.preventDefault()
    target.focus()
    target.click()
  })
}
