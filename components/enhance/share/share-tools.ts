// Entry point of the bundle of the custom element `share-tools`: buttons that need a script, above
// the plain links.
import type { Shared } from '../../../lib/site/share-links.ts'
import { canCopy, copyText } from '../clipboard.ts'
import { adoptStyle } from '../late-style.ts'
import { makeButton } from '../make-button.ts'
import { announce, NOTICE_MS } from '../notice.ts'
import { WORDS as COMMON_WORDS } from '../script-words.ts'
import { makeMastodonTools } from './mastodon.ts'
import { WORDS } from './share-words.ts'

class ShareTools extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return
    const { title = '', url = '' } = this.dataset
    const shared = { title, url }
    if (canCopy()) this.append(makeCopyButton(url))
    if ('share' in navigator) this.append(makeShareButton(shared))
    this.append(...makeMastodonTools(shared))
  }
}

function makeCopyButton(url: string): HTMLButtonElement {
  const label = WORDS.copyLink
  const button = makeButton(label, async () => {
    const isCopied = await copyText(url)
    button.textContent = isCopied ? COMMON_WORDS.copied : WORDS.notAllowed
    announce(isCopied ? COMMON_WORDS.linkCopied : WORDS.copyingDenied)
    setTimeout(() => {
      button.textContent = label
    }, NOTICE_MS)
  })
  return button
}

function makeShareButton(shared: Shared): HTMLButtonElement {
  return makeButton(WORDS.shareElsewhere, () => {
    // Rejects when the reader closes the dialog.
    navigator.share(shared).catch(() => {})
  })
}

adoptStyle()
customElements.define('share-tools', ShareTools)
