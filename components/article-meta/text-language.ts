// The attributes of texts that may be in another language than the page.
import { isRightToLeft } from '@/lib/text/direction'

interface InLanguage {
  /** Absent where it is that of the site. */
  readonly language?: string | undefined
}

/** For an element that has no other reason to say its direction. */
export function ownLanguage({ language }: InLanguage) {
  if (language === undefined) return {}
  return { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' }
}

/** For a title or a text that an author wrote: without a language, its first letters decide. */
export function textLanguage(text: InLanguage) {
  return { dir: 'auto', ...ownLanguage(text) }
}
