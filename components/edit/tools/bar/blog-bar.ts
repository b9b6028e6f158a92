// The bar below the editor: pictures, what is committed and pushed, and who is signed in.
import { makeButton } from '../../../enhance/make-button.ts'
import { ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'
import { readStatus, type Status } from './read-status.ts'

/** Between questions while something is under way. */
const PAUSE_MS = 1500

export class BlogBar {
  readonly element = document.createElement('section')
  readonly #services: ToolsServices
  readonly #words = document.createElement('span')
  readonly #fault = document.createElement('span')
  readonly #push: HTMLButtonElement
  #canPull = false
  #timer = 0

  /** `openMedia`: shows the media library. */
  constructor(services: ToolsServices, openMedia: () => void) {
    this.#services = services
    this.#push = makeButton(WORDS.push, () => void this.#send())
    this.#push.hidden = true
    this.#words.setAttribute('role', 'status')
    this.#fault.setAttribute('role', 'alert')
    this.#fault.className = 'fault'
    this.element.className = 'edit-bar'
    this.element.classList.toggle('is-quiet', services.mode !== 'private')
    this.element.setAttribute('aria-label', WORDS.bar)
    this.element.append(
      makeButton(WORDS.pictures, openMedia),
      this.#words,
      this.#fault,
      this.#push,
    )
    if (services.mode === 'private') this.element.append(renderUser(services))
  }

  /** Below the page of the CMS, which leaves room for it: its height grows with its words. */
  mount(parent: HTMLElement): void {
    parent.append(this.element)
    new ResizeObserver(() => {
      const height = `${this.element.offsetHeight}px`
      document.documentElement.style.setProperty('--edit-bar-height', height)
    }).observe(this.element)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.refresh()
    })
    this.refresh()
  }

  /** Asks how things stand: at the start, after a save, and when somebody comes back. */
  refresh(): void {
    clearTimeout(this.#timer)
    this.#services
      .call('status', {})
      .then((answer) => this.#show(readStatus(answer)))
      // The next save says what is wrong.
      .catch(() => {})
  }

  #show({ words, fault = '', canPush, canPull, isWorking }: Status): void {
    if (this.#words.textContent !== words) this.#words.textContent = words
    if (this.#fault.textContent !== fault) this.#fault.textContent = fault
    if (words !== '') this.element.classList.remove('is-quiet')
    this.#canPull = canPull
    this.#push.hidden = !canPush && !canPull
    this.#push.textContent = canPull ? WORDS.pull : WORDS.push
    if (isWorking) this.#timer = window.setTimeout(() => this.refresh(), PAUSE_MS)
  }

  async #send(): Promise<void> {
    this.#push.disabled = true
    try {
      const answer = await this.#services.call('push', { pulls: this.#canPull })
      this.#show(readStatus(answer))
    } catch (error) {
      const dialog = new ToolDialog(WORDS.refused, WORDS.close)
      dialog.fail(error)
      await dialog.show()
    } finally {
      this.#push.disabled = false
    }
  }
}

function renderUser({ userName, editAddress }: ToolsServices): HTMLElement {
  const user = document.createElement('span')
  const link = document.createElement('a')
  user.className = 'user'
  link.href = `${editAddress}logout`
  link.textContent = WORDS.signOut
  user.append(WORDS.signedInAs(userName), link)
  return user
}
