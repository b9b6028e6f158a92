// Entry point of the bundle of reading aids.
import { adoptStyle } from '../late-style.ts'
import { showNote } from './note.ts'
import { showPicture } from './picture-viewer.ts'
import { openRandom } from './random-article.ts'

export { step } from './list-keys.ts'

adoptStyle()

/** Shows what a link leads to, in its own way. */
export function open(link: HTMLAnchorElement): void {
  if (link.matches('[data-footnote-ref]')) showNote(link)
  else if (link.matches('[data-random]')) openRandom(link)
  else showPicture(link)
}
