// Shows older versions of an article, what has changed since, and brings one back.
import { makeButton } from '../../../enhance/make-button.ts'
import { goToArticle } from '../article/go-to.ts'
import { renderDiff } from '../diff/diff-view.ts'
import { makeParagraph, ToolDialog } from '../tool-dialog.ts'
import type { ToolsServices } from '../tools-services.ts'
import { WORDS } from '../words.ts'
import { parseDiff, parseHistory, type Version } from './parse-history.ts'
import type { SavedArticle } from './rename.ts'

export function showHistory(
  services: ToolsServices,
  article: SavedArticle,
): Promise<void> {
  const dialog = new ToolDialog(WORDS.historyTitle, WORDS.close)
  dialog.element.classList.add('is-wide')
  const view = new HistoryView(services, article, dialog)
  dialog.form.append(view.element)
  view.load().catch((error: unknown) => dialog.fail(error))
  return dialog.show()
}

class HistoryView {
  readonly element = document.createElement('div')
  readonly #services: ToolsServices
  readonly #article: SavedArticle
  readonly #dialog: ToolDialog
  readonly #list = document.createElement('ol')
  readonly #difference = document.createElement('div')
  readonly #more: HTMLButtonElement
  #restore: HTMLButtonElement | undefined
  #count = 0
  #shown: Version | undefined

  constructor(services: ToolsServices, article: SavedArticle, dialog: ToolDialog) {
    this.#services = services
    this.#article = article
    this.#dialog = dialog
    this.#list.setAttribute('aria-label', WORDS.versions)
    this.#difference.setAttribute('aria-live', 'polite')
    this.#difference.className = 'difference'
    this.#more = makeButton(WORDS.older, () => {
      this.load().catch((error: unknown) => dialog.fail(error))
    })
    this.#more.hidden = true
    this.element.className = 'edit-history'
    const versions = document.createElement('div')
    versions.className = 'versions'
    versions.append(this.#list, this.#more)
    this.element.append(versions, this.#difference)
  }

  /** The next page of versions. */
  async load(): Promise<void> {
    const { path } = this.#article
    const answer = await this.#services.call('history', { path, skip: this.#count })
    const { entries, hasMore, isShallow } = parseHistory(answer)
    this.#list.append(...entries.map((version) => this.#toEntry(version)))
    this.#count += entries.length
    this.#more.hidden = !hasMore
    if (this.#count === 0) this.#difference.append(makeParagraph(WORDS.noVersions))
    if (isShallow && !hasMore) this.#list.after(makeParagraph(WORDS.isShallow, 'hint'))
    if (!this.#shown) this.#list.querySelector('button')?.click()
  }

  #toEntry(version: Version): HTMLLIElement {
    const entry = document.createElement('li')
    const button = makeButton('', () => {
      for (const other of this.#list.querySelectorAll('button')) {
        other.setAttribute('aria-pressed', String(other === button))
      }
      this.#compare(version).catch((error: unknown) => this.#dialog.fail(error))
    })
    const details = document.createElement('small')
    details.textContent = `${version.author}, ${formatDate(version.date)}`
    button.append(version.subject, details)
    button.setAttribute('aria-pressed', 'false')
    entry.append(button)
    return entry
  }

  async #compare(version: Version): Promise<void> {
    this.#shown = version
    const { path } = this.#article
    const { commit } = version
    const from = { commit, path: version.path }
    const { hunks, isText } = parseDiff(await this.#services.call('diff', { path, from }))
    if (this.#shown !== version) return
    const isSame = hunks.length === 0
    this.#difference.replaceChildren(
      isSame
        ? makeParagraph(isText ? WORDS.isSame : WORDS.isNoText)
        : renderDiff(hunks, [WORDS.before, WORDS.now]),
    )
    this.#restore ??= this.#addRestore()
    this.#restore.hidden = isSame && isText
  }

  #addRestore(): HTMLButtonElement {
    return this.#dialog.addAction(WORDS.bringBack, async () => {
      const { path, base } = this.#article
      if (!this.#shown) return
      const version = { commit: this.#shown.commit, path: this.#shown.path }
      await this.#services.call('restore', { path, version, base })
      this.#dialog.close()
      goToArticle(path)
    })
  }
}

function formatDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return Number.isNaN(Date.parse(date)) ? date : format.format(Date.parse(date))
}
