/** A feed or a picture: the browser shows it, and no page of this site. */
const FILE_NAME = /\.\w+$/

/**
 * A view transition needs two pages. For a file Chromium logs an error in the other document,
 * where no script can catch it: it is skipped here.
 */
export function skipTransitionsToFiles(): void {
  addEventListener('pageswap', ({ viewTransition, activation }) => {
    const url = activation?.entry.url
    if (url && FILE_NAME.test(new URL(url).pathname)) viewTransition?.skipTransition()
  })
}
