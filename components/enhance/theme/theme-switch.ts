import {
  applyTheme,
  parseTheme,
  readStoredTheme,
  storeTheme,
  type Theme,
} from './theme.ts'

/** Round three radio buttons of the page: the choice is kept, and shared by all tabs. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.#choose)
    // Chosen in another tab, or on another page while this one was kept for «back».
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
    storeTheme(theme)
    applyTheme(theme)
  }

  #follow = (): void => {
    const theme = readStoredTheme() ?? this.#chosenTheme()
    applyTheme(theme)
    const choice = this.querySelector<HTMLInputElement>(`[value=${theme}]`)
    if (choice) choice.checked = true
  }

  #chosenTheme(): Theme {
    return parseTheme(this.querySelector<HTMLInputElement>(':checked')?.value)
  }
}
