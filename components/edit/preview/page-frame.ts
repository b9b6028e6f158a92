// A page of the site in a frame: nothing in it runs, and nothing leads away from it.

/**
 * A text that is typed changes a page in place: it keeps what is loaded, and where it was
 * scrolled to.
 */
export class PageFrame {
  readonly element: HTMLIFrameElement
  #loaded: string | undefined
  #styles = ''
  #html = ''
  #scrollTo: string | undefined

  /** `owner`: the document that the frame will be in. */
  constructor(owner: Document, title: string) {
    this.element = owner.createElement('iframe')
    this.element.title = title
    // Of the same origin, so that pictures of the editor come with its cookie; without scripts.
    this.element.setAttribute('sandbox', 'allow-same-origin')
    this.element.addEventListener('load', () => this.#follow())
  }

  /** `scrollTo`: the path of a link that is brought into view when the frame is new. */
  show(html: string, scrollTo?: string): void {
    this.#html = html
    this.#scrollTo = scrollTo
    const styles = listStyles(html)
    if (styles !== this.#styles) this.#load(styles)
    else if (this.#loaded !== undefined && this.#loaded !== html) this.#change()
  }

  /** Takes away what stands before it. A frame that is moved would load anew. */
  clearBefore(): void {
    while (this.element.previousSibling) this.element.previousSibling.remove()
  }

  #load(styles: string): void {
    this.#styles = styles
    this.#loaded = undefined
    this.element.srcdoc = toFramed(this.#html)
  }

  #change(): void {
    const page = this.element.contentDocument
    if (!page) return
    this.#loaded = this.#html
    const next = parsePage(this.#html)
    page.body.replaceWith(page.importNode(next.body, true))
  }

  #follow(): void {
    const page = this.element.contentDocument
    // The empty page that a frame begins with.
    if (!page || this.#styles === '') return
    page.addEventListener('click', (event) => stay(event, page))
    // What came while it was loading.
    this.#change()
    if (this.#scrollTo === undefined) return
    const address = CSS.escape(this.#scrollTo)
    page.querySelector(`main a[href="${address}"]`)?.scrollIntoView({ block: 'center' })
  }
}

/**
 * The frame is in one of a `blob:` address, which no path can be resolved against. A link leads to
 * a new window, which the frame may not open, where no listener runs in it.
 */
function toFramed(html: string): string {
  const page = parsePage(html)
  const base = page.createElement('base')
  base.href = `${location.origin}/`
  base.target = '_blank'
  page.head.prepend(base)
  return `<!doctype html>${page.documentElement.outerHTML}`
}

/** Its scripts would not run; browsers complain of each. */
function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script')) script.remove()
  return page
}

function listStyles(html: string): string {
  const links = html.match(/<link[^>]*rel="stylesheet"[^>]*>/gi) ?? []
  return `${links.join('')} `
}

/** Notes and headings of the page itself are reached. */
function stay(event: MouseEvent, page: Document): void {
  const address = event.composedPath().find(isLink)?.getAttribute('href')
  if (address === null || address === undefined) return
  event.preventDefault()
  const [, id = ''] = /^[^#]*#(.+)$/.exec(address) ?? []
  page.getElementById(decodeURIComponent(id))?.scrollIntoView()
}

/** Elements of a frame are of another window: no class of this one is theirs. */
function isLink(node: EventTarget): node is HTMLAnchorElement {
  return 'localName' in node && node.localName === 'a'
}
