/** A feed, a picture: what a browser shows in its own way, and not as a page of ours. */
const FILE_NAME = /\.\w+$/

/**
 * A transition takes two pages. Chromium finds out too late, and logs an error in the other
 * document, where nobody can catch it, so it is called off here.
 */
export function skipTransitionsToFiles(): void {
  addEventListener('pageswap', ({ viewTransition, activation }) => {
    const url = activation?.entry.url
    if (url && FILE_NAME.test(new URL(url).pathname)) viewTransition?.skipTransition()
  })
}
