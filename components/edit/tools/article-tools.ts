// The row at the top of an article's form: its state, its address, and what can be done with it as a whole.
import { makeButton } from '../../enhance/make-button.ts'
import { FILE_KEY } from '@/lib/edit/config/keys'
import { formatFile } from '@/lib/edit/lossless'
import type { FieldProps, FieldView } from '../fields/field-control.ts'
import { type ArticleFacts, NO_FACTS, readFacts } from './article/article-facts.ts'
import { describeArticle } from './article/article-state.ts'
import { type OpenArticle, readArticle } from './article/open-article.ts'
import { askToDelete } from './dialogs/delete.ts'
import { askForCopy } from './dialogs/duplicate.ts'
import { showHistory } from './dialogs/history.ts'
import { askForName, type SavedArticle } from './dialogs/rename.ts'
import { makeParagraph, ToolDialog } from './tool-dialog.ts'
import type { ToolsServices } from './tools-services.ts'
import { WORDS } from './words.ts'

type Ask = (services: ToolsServices, article: SavedArticle) => Promise<void>

const ACTIONS: readonly (readonly [string, Ask])[] = [
  [WORDS.rename, askForName],
  [WORDS.duplicate, askForCopy],
  [WORDS.history, showHistory],
  [WORDS.remove, askToDelete],
]

export class ArticleTools implements FieldView {
  readonly element = document.createElement('div')
  readonly #state = document.createElement('span')
  readonly #place = document.createElement('span')
  readonly #actions = document.createElement('div')
  readonly #services: ToolsServices
  #article: OpenArticle | undefined
  #facts: ArticleFacts = NO_FACTS
  /** Of the facts. */
  #path: string | undefined

  constructor(services: ToolsServices) {
    this.#services = services
    this.element.className = 'edit-tools'
    this.element.setAttribute('role', 'group')
    this.element.setAttribute('aria-label', WORDS.article)
    this.#state.className = 'state'
    this.#place.className = 'place'
    this.#actions.className = 'actions'
    this.#actions.append(
      ...ACTIONS.map(([label, ask]) => makeButton(label, () => void this.#open(ask))),
    )
    this.element.append(this.#state, this.#place, this.#actions)
  }

  show({ entry }: FieldProps): void {
    this.#article = readArticle(entry)
    const { path, fields = {} } = this.#article ?? {}
    const { mode, timeZone } = this.#services
    this.#state.textContent = describeArticle(fields, { now: new Date(), timeZone })
    this.#actions.hidden = path === undefined || mode === 'remote'
    if (path === undefined) {
      const name = fields[FILE_KEY]
      this.#place.textContent = name ? WORDS.isNew(String(name)) : WORDS.isNewUnnamed
    } else if (path !== this.#path && mode !== 'remote') {
      void this.#learn(path)
    }
    this.#path = path
  }

  async #learn(path: string): Promise<void> {
    this.#facts = await readFacts(this.#services, path).catch(() => NO_FACTS)
    if (path === this.#path) this.#place.replaceChildren(...renderPlace(this.#facts))
  }

  /** What changes files asks first whether the form has anything that they lack. */
  async #open(ask: Ask): Promise<void> {
    const { path, title = '', fields } = this.#article ?? {}
    if (path === undefined || fields === undefined) return
    const known = this.#services.findFile(path)
    if (ask !== showHistory && !isSaved(fields, known?.text)) return askToSave()
    const article = { path, title, base: known?.hash, facts: this.#facts }
    await ask(this.#services, article).catch(showFault)
  }
}

function renderPlace({ address, isOnline }: ArticleFacts): (Node | string)[] {
  if (address === undefined) return []
  const shown = decodeURI(new URL(address).pathname)
  if (!isOnline) return [shown]
  const link = document.createElement('a')
  link.href = new URL(address).pathname
  link.target = '_blank'
  link.textContent = WORDS.view
  return [shown, link]
}

/** The CMS writes no blank line around a text, and LF alone. */
function isSaved(
  fields: Readonly<Record<string, unknown>>,
  text: string | undefined,
): boolean {
  try {
    const [form, disk] = [formatFile({ ...fields }), text ?? ''].map(toBare)
    return form === disk
  } catch {
    // A file whose fields can not be written can not have been changed here.
    return true
  }
}

function toBare(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
}

function askToSave(): Promise<void> {
  const dialog = new ToolDialog(WORDS.unsaved, WORDS.close)
  dialog.form.append(makeParagraph(WORDS.unsavedRemedy))
  return dialog.show()
}

function showFault(error: unknown): Promise<void> {
  const dialog = new ToolDialog(WORDS.failed, WORDS.close)
  dialog.fail(error)
  return dialog.show()
}
