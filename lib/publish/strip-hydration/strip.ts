// Removes from a page what only hydration needs.
import { listHtmlTokens } from '../../text/html.ts'
import { findLeftover } from './leftovers.ts'
import { listRemovals } from './removals.ts'

export class StripHydrationError extends Error {
  override readonly name = 'StripHydrationError'
}

/**
 * Removes from a rendered page what only hydration needs: React's scripts, their preloads and
 * data, its markers. Every other byte stays. Throws `StripHydrationError` for a page that is
 * incomplete without React, or cut off.
 */
export function stripHydration(html: string, tokens = listHtmlTokens(html)): string {
  let stripped = ''
  let done = 0
  let isInBody = false
  let isWhole = false
  for (const token of tokens) {
    // A removal may span several tokens.
    if (token.start < done) continue
    const removals = listRemovals(html, token)
    for (const { start, end } of removals) {
      stripped += html.slice(done, start)
      done = end
    }
    const leftover =
      removals[0] === token ? undefined : findLeftover(html, token, isInBody)
    if (leftover !== undefined) {
      throw new StripHydrationError(
        `The page needs React to be whole, it has ${leftover}. Pages that are published have ` +
          'no Suspense, no loading.tsx and no slow metadata.',
      )
    }
    if (token.name === 'body') isInBody = true
    if (token.name === 'html' && token.kind === 'close') isWhole = true
  }
  if (!isWhole) throw new StripHydrationError('The page is cut off: it has no `</html>`.')
  return stripped + html.slice(done)
}
