// The custom element `theme-switch`, and the theme that it chooses.
import { readStored, store } from '../storage.ts'

const THEMES = ['light', 'dark', 'system'] as const

type Theme = (typeof THEMES)[number]

/** `components/layout/head-script.ts` reads it before the page is painted. */
const STORAGE_KEY = 'imprint-theme'

/** Contains three radio buttons; all tabs share the choice. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    // Firefox would restore the choice of before a reload. As markup, HTML §4.10.18.7 allows the
    // attribute on no radio button.
    for (const choice of this.querySelectorAll('input')) choice.autocomplete = 'off'
    this.addEventListener('change', this.#choose)
    // The choice may change in another tab, or while the page is in the back/forward cache.
    addEventListener('storage', this.#follow)
    addEventListener('pageshow', this.#follow)
    this.#follow()
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#follow)
    removeEventListener('pageshow', this.#follow)
  }

  #choose = (): void => {
    const theme = this.#chosenTheme()
    store(STORAGE_KEY, theme === 'system' ? undefined : theme)
    applyTheme(theme)
  }

  #follow = (): void => {
    const stored = readStored(STORAGE_KEY)
    const theme = stored === undefined ? this.#chosenTheme() : parseTheme(stored)
    applyTheme(theme)
    const choice = this.querySelector<HTMLInputElement>(`[value=${theme}]`)
    if (choice) choice.checked = true
  }

  #chosenTheme(): Theme {
    return parseTheme(this.querySelector<HTMLInputElement>(':checked')?.value)
  }
}

function parseTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.dataset.media ??= meta.media
    meta.media = mediaFor(theme, meta.dataset.media)
  }
}

// One colour for each scheme: a choice makes the one apply always, the other never.
function mediaFor(theme: Theme, media: string): string {
  if (theme === 'system') return media
  return media.includes(theme) ? 'all' : 'not all'
}
