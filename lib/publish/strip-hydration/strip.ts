import { scanHtml } from './html-scan.ts'
import { listRemovals } from './removals.ts'
import { findLeftover } from './leftovers.ts'

export class StripHydrationError extends Error {
  override readonly name = 'SlimError'
}

/**
 * A rendered page without what only React's start in the browser needs: its scripts, their
 * preloads and data, its marks. Everything else stays byte for byte. Throws `SlimError` with
 * what it met when the page is not whole without React, or cut off.
 */
export function stripHydration(html: string): string {
  let slimmed = ''
  let done = 0
  let isInBody = false
  let isWhole = false
  for (const token of scanHtml(html)) {
    // Within a piece that has been cut out.
    if (token.start < done) continue
    const cuts = listRemovals(html, token)
    for (const { start, end } of cuts) {
      slimmed += html.slice(done, start)
      done = end
    }
    if (cuts[0] !== token) refuse(findLeftover(html, token, isInBody))
    if (token.name === 'body') isInBody = true
    if (token.name === 'html' && token.kind === 'close') isWhole = true
  }
  if (!isWhole) throw new StripHydrationError('The page is cut off: it has no `</html>`.')
  return slimmed + html.slice(done)
}

function refuse(residue: string | undefined): void {
  if (residue === undefined) return
  throw new StripHydrationError(
    `The page needs React to be whole, it has ${residue}. Pages that are published have ` +
      'no Suspense, no loading.tsx and no slow metadata.',
  )
}
