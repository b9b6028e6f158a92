const THEMES = ['light', 'dark', 'system'] as const

export type Theme = (typeof THEMES)[number]

/** `components/layout/head-script.ts` reads it before the page is painted. */
const STORAGE_KEY = 'imprint-theme'

export function parseTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** Undefined where the browser lets nothing be kept: then a choice lasts as long as its page. */
export function readStoredTheme(): Theme | undefined {
  try {
    return parseTheme(localStorage.getItem(STORAGE_KEY))
  } catch {
    return undefined
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Denied, or full: the choice is made for this page all the same.
  }
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.dataset.media ??= meta.media
    meta.media = mediaFor(theme, meta.dataset.media)
  }
}

// There is a colour for each scheme: a choice lets the one apply always, the other never.
function mediaFor(theme: Theme, media: string): string {
  if (theme === 'system') return media
  return media.includes(theme) ? 'all' : 'not all'
}
