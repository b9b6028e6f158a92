import { copyText } from '../clipboard.ts'
import { announce, NOTICE_MS } from '../notice.ts'
import { WORDS } from '../script-words.ts'

/** Copies the link at the end of a heading when it is followed. */
export function copyHeadingLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a.heading-anchor')
    if (link instanceof HTMLAnchorElement) copy(link)
  })
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  const { origin, pathname, hash } = link
  // Without the query, which may hold tracking parameters. If copying is denied, the address
  // bar has the link.
  if (!(await copyText(origin + pathname + hash))) return
  announce(WORDS.linkCopied)
  link.dataset.copied = ''
  setTimeout(() => delete link.dataset.copied, NOTICE_MS)
}
