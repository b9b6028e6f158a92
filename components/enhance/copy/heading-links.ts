import { announce, NOTICE_MS } from '../notice.ts'

/** The link at the end of a heading is copied as it is followed. */
export function copyHeadingLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a.heading-anchor')
    if (link instanceof HTMLAnchorElement) copy(link)
  })
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  const { origin, pathname, hash } = link
  try {
    // Without what somebody's mail put behind a question mark.
    await navigator.clipboard.writeText(origin + pathname + hash)
  } catch {
    // Denied: the address is in the address bar all the same.
    return
  }
  announce('Link copied')
  link.dataset.copied = ''
  setTimeout(() => delete link.dataset.copied, NOTICE_MS)
}
