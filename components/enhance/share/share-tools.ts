import type { Shared } from '../../../lib/site/share-links.ts'
import { canCopy } from '../copy/copy-button.ts'
import { makeButton } from '../make-button.ts'
import { makeMastodonTools } from './mastodon.ts'
import { announce, NOTICE_MS } from '../notice.ts'

/** Above the plain links: what only a script can do with the title and the address. */
export class ShareTools extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const { title = '', url = '' } = this.dataset
    const shared = { title, url }
    if (canCopy()) this.append(makeCopyButton(url))
    if ('share' in navigator) this.append(makeSheetButton(shared))
    const { tools, form } = makeMastodonTools(shared)
    this.append(tools, form)
  }
}

function makeCopyButton(url: string): HTMLButtonElement {
  const label = 'Copy link'
  const button = makeButton(label, async () => {
    try {
      await navigator.clipboard.writeText(url)
      button.textContent = 'Copied'
      announce('Link copied')
    } catch {
      button.textContent = 'Not allowed'
      announce('The browser does not let links be copied')
    }
    setTimeout(() => {
      button.textContent = label
    }, NOTICE_MS)
  })
  return button
}

function makeSheetButton(shared: Shared): HTMLButtonElement {
  return makeButton('Share…', () => {
    // Rejects when the reader closes it.
    navigator.share(shared).catch(() => {})
  })
}
