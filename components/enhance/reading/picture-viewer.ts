// The large view of a picture, and of the others of the page.
import { makeButton } from '../make-button.ts'
import { copyOf } from './copy-of.ts'
import { WORDS } from './reading-words.ts'

export function showPicture(link: HTMLAnchorElement): void {
  const viewer = new PictureViewer(listPictures(), link)
  viewer.open()
}

// Those that are told apart from other links by leading to a file as the first does.
function listPictures(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('main a:has(img)')
  return [...links].filter(({ pathname }) => /\.\w+$/.test(pathname))
}

class PictureViewer {
  readonly #dialog = document.createElement('dialog')
  readonly #figure = document.createElement('figure')
  readonly #position = document.createElement('span')
  readonly #links: readonly HTMLAnchorElement[]
  #shown: HTMLAnchorElement

  constructor(links: readonly HTMLAnchorElement[], shown: HTMLAnchorElement) {
    this.#links = links
    this.#shown = shown
    this.#dialog.className = 'picture-viewer'
    this.#position.role = 'status'
    this.#dialog.append(this.#figure, this.#makeTools())
    this.#dialog.addEventListener('click', this.#closeBeside)
    this.#dialog.addEventListener('keydown', this.#turn)
    this.#dialog.addEventListener('close', () => this.#dialog.remove())
  }

  open(): void {
    document.body.append(this.#dialog)
    this.#show(this.#shown)
    // Safari gives no focus to a link that is clicked, and so none back.
    this.#shown.focus({ preventScroll: true })
    this.#dialog.showModal()
  }

  #makeTools(): HTMLElement {
    const tools = document.createElement('p')
    const close = makeButton(WORDS.close, () => this.#dialog.close())
    close.autofocus = true
    if (this.#links.length > 1) {
      tools.append(
        makeArrow('‹', WORDS.previousPicture, () => this.#move(-1)),
        this.#position,
        makeArrow('›', WORDS.nextPicture, () => this.#move(1)),
      )
    }
    tools.append(close)
    return tools
  }

  #show(link: HTMLAnchorElement): void {
    const picture = link.querySelector('img')
    if (!picture) return
    this.#shown = link
    const { count, number } = this.#place()
    this.#position.textContent = WORDS.pictureNumber
      .replace('{number}', String(number))
      .replace('{count}', String(count))
    this.#dialog.ariaLabel = picture.alt || link.pathname
    this.#figure.replaceChildren(this.#enlarge(picture, link))
    const caption = link.closest('figure')?.querySelector('figcaption')
    if (caption) {
      const copy = document.createElement('figcaption')
      copy.append(copyOf(caption))
      this.#figure.append(copy)
    }
  }

  /** What the page shows of it already, until the large one is there. */
  #enlarge(picture: HTMLImageElement, link: HTMLAnchorElement): HTMLImageElement {
    const image = new Image(picture.width, picture.height)
    image.alt = picture.alt
    image.src = picture.currentSrc || link.href
    const large = new Image()
    large.src = link.href
    large.decode().then(
      () => {
        image.width = large.naturalWidth || image.width
        image.height = large.naturalHeight || image.height
        image.src = large.src
      },
      () => {},
    )
    return image
  }

  #place(): { readonly count: number; readonly number: number } {
    return { count: this.#links.length, number: this.#links.indexOf(this.#shown) + 1 }
  }

  /** After the last comes the first. */
  #move(step: 1 | -1): void {
    const { count, number } = this.#place()
    const next = this.#links[(number - 1 + step + count) % count]
    if (next) this.#show(next)
  }

  #turn = ({ key }: KeyboardEvent): void => {
    const isReversed = getComputedStyle(this.#dialog).direction === 'rtl'
    if (key === 'ArrowRight') this.#move(isReversed ? -1 : 1)
    if (key === 'ArrowLeft') this.#move(isReversed ? 1 : -1)
  }

  #closeBeside = ({ target }: MouseEvent): void => {
    const isPart = target instanceof Element && target.closest('button, figcaption')
    if (!isPart) this.#dialog.close()
  }
}

/** The sign is mirrored where text runs from right to left (Unicode: Bidi_Mirrored). */
function makeArrow(sign: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = makeButton(sign, onClick)
  button.ariaLabel = label
  return button
}
