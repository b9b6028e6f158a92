/** A heading above this line of the window has been reached: a third of it from the top. */
const READING_LINE = '99999px 0px -66% 0px'

/** Round the contents of an article: marks the links to the section that is being read. */
export class ContentsMarker extends HTMLElement {
  #observer: IntersectionObserver | undefined

  connectedCallback(): void {
    // In the order of the page, which is the order in which the observer first names them.
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

// Long contents scroll in the margin. `scrollIntoView` would scroll the page as well.
function bringIntoView(link: HTMLAnchorElement): void {
  const frame = link.closest('nav')
  if (frame) frame.scrollTop = link.offsetTop - frame.clientHeight / 2
}
