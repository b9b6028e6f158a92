// The custom element `contents-marker`: marks the links to the section that is being read.

/** A heading above this line has been reached: a third of the window from the top. */
const READING_LINE = '99999px 0px -66% 0px'

export class ContentsMarker extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback(): void {
    // In the order of the page: the observer first reports targets in the order of `observe`.
    const reached = new Map<Element, boolean>()
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) reached.set(entry.target, entry.isIntersecting)
        this.#mark([...reached].findLast(([, isReached]) => isReached)?.[0].id)
      },
      { rootMargin: READING_LINE },
    )
    for (const link of this.#links) {
      const heading = document.getElementById(idOf(link))
      if (heading) this.#observer.observe(heading)
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect()
  }

  #mark(id: string | undefined): void {
    for (const link of this.#links) {
      link.ariaCurrent = idOf(link) === id ? 'location' : null
      if (link.ariaCurrent) bringIntoView(link)
    }
  }

  get #links(): NodeListOf<HTMLAnchorElement> {
    return this.querySelectorAll('a')
  }
}

function idOf(link: HTMLAnchorElement): string {
  return link.getAttribute('href')?.slice(1) ?? ''
}

// A long table of contents scrolls. `scrollIntoView` would scroll the page as well.
function bringIntoView(link: HTMLAnchorElement): void {
  const frame = link.closest('nav')
  if (frame) frame.scrollTop = link.offsetTop - frame.clientHeight / 2
}
