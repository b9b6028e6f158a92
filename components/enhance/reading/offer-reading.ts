// Loads what is needed at a click or a key only: notes in place, large pictures, a random
// article, and the keys of lists.
import { isForSite } from '../keys.ts'
import type * as Reading from './reading.ts'

/** The URL of a bundle of its own, which `lib/build/enhance-bundle.mjs` makes. */
declare const READING_MODULE: string

export function offerReading(): void {
  addEventListener('click', (event) => {
    const { target } = event
    const link = target instanceof Element && target.closest('a')
    if (!link || !isOffered(link) || hasModifier(event) || event.defaultPrevented) return
    event.preventDefault()
    // Without a network the link leads where it says.
    load().then(
      ({ open }) => open(link),
      () => location.assign(link.href),
    )
  })
  addEventListener('keydown', (event) => {
    if (!/^[jk]$/.test(event.key) || hasModifier(event) || !isForSite(event)) return
    if (!document.querySelector('[rel=bookmark]')) return
    load().then(
      ({ step }) => step(event.key === 'j'),
      () => {},
    )
  })
}

const load = (): Promise<typeof Reading> => import(READING_MODULE)

/** A call of a note, a picture with a larger one behind it, or a random article. */
function isOffered(link: HTMLAnchorElement): boolean {
  return (
    link.matches('[data-footnote-ref], [data-random]') ||
    (link.querySelector('img') !== null &&
      /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(link.pathname))
  )
}

function hasModifier(event: MouseEvent | KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
}
