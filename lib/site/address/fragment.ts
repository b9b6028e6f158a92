// What a fragment leads to.
import { decodePath } from '../url.ts'

/**
 * The id of the element that a fragment, without `#`, leads to: empty for the top of the page.
 * HTML §7.4.6.4: so are `#` and `#top`. What follows `:~:` is an instruction to the browser, such
 * as a passage of text (wicg.github.io/scroll-to-text-fragment §3.1).
 */
export function toElementId(fragment: string): string {
  const [written = ''] = fragment.split(':~:', 1)
  return /^top$/i.test(written) ? '' : decodePath(written)
}
