// The pane beside the form: how readers will see what is written, and what is wrong with it.
import type { PreviewAnswer, UnsavedView } from '@/lib/model/edit/unsaved'
import type { EditServices } from '../services.ts'
import { Asker } from '../unsaved/asker.ts'
import type { Checked, Diagnostics } from '../unsaved/diagnostics.ts'
import { type OpenEntry, toUnsavedText } from '../unsaved/open-document.ts'
import { countProblems, listViews, parsePreviewAnswer, toReason } from './answers.ts'
import { type Make, makerOf } from './make.ts'
import { PageFrame } from './page-frame.ts'
import { Tabs } from './tabs.ts'
import { renderCard } from './views/card.ts'
import { renderEntryHead, renderEntryPage } from './views/feed.ts'
import { renderProblems } from './views/problems.ts'
import { WORDS } from './words.ts'

type Tab = UnsavedView | 'problems'

export interface PreviewServices extends Pick<EditServices, 'call'> {
  /** All, where this is absent. */
  readonly views?: readonly UnsavedView[]
}

export class PreviewPane {
  readonly element: HTMLElement
  readonly #owner: Document
  readonly #make: Make
  readonly #services: PreviewServices
  readonly #diagnostics: Diagnostics
  readonly #tabs: Tabs<Tab>
  readonly #asker: Asker<OpenEntry>
  readonly #unsubscribe: () => void
  #tab: Tab = 'page'
  #entry: OpenEntry | undefined
  #checked: Checked | undefined
  #frame: PageFrame | undefined

  /** `owner`: the document that the pane will be in. `entry`: the first to be shown. */
  constructor(
    owner: Document,
    entry: OpenEntry,
    services: PreviewServices,
    diagnostics: Diagnostics,
  ) {
    this.#owner = owner
    this.#make = makerOf(owner)
    this.#services = services
    this.#diagnostics = diagnostics
    const views = listViews(entry).filter(
      (view) => services.views?.includes(view) ?? true,
    )
    const names: readonly Tab[] = [...views, 'problems']
    const tabs = names.map((name) => ({ name, label: WORDS.tabs[name] }))
    const onSelect = (tab: Tab) => this.#select(tab)
    this.#tabs = new Tabs(this.#make, WORDS.label, tabs, this.#tab, onSelect)
    this.#asker = new Asker({
      ask: (entry, signal) => this.#ask(entry, signal),
      onError: (error) => this.#warn(toReason(error)),
    })
    this.element = this.#make('div', 'preview-pane', this.#tabs.element, this.#tabs.panel)
    this.#say(WORDS.waiting)
    this.#unsubscribe = diagnostics.subscribe((checked) => this.#note(checked))
  }

  /** Called with each change of the form. */
  show(entry: OpenEntry): void {
    const isFirst = this.#entry === undefined
    this.#entry = entry
    this.#diagnostics.follow(entry)
    if (this.#tab !== 'problems') this.#asker.ask(entry, { now: isFirst })
  }

  close(): void {
    this.#asker.close()
    this.#unsubscribe()
  }

  #select(tab: Tab): void {
    this.#tab = tab
    this.#frame = undefined
    if (tab === 'problems') this.#renderProblems()
    else this.#say(WORDS.waiting)
    if (tab !== 'problems' && this.#entry) this.#asker.ask(this.#entry, { now: true })
  }

  async #ask(entry: OpenEntry, signal: AbortSignal): Promise<void> {
    const view = this.#tab
    if (view === 'problems') return
    const body = { ...toUnsavedText(entry), view }
    const answer = parsePreviewAnswer(await this.#services.call('preview', body, signal))
    if (answer && view === this.#tab) this.#render(answer)
  }

  #render(answer: PreviewAnswer): void {
    const make = this.#make
    if (answer.view === 'card') this.#fill(renderCard(make, answer))
    else if (answer.view === 'nothing') this.#warn(WORDS.nothing[answer.reason])
    else if (answer.view === 'feed') {
      this.#showFrame('feed', renderEntryPage(answer))
      this.#tabs.panel.prepend(renderEntryHead(make, answer))
    } else this.#showFrame(answer.view, answer.html, answer.scrollTo)
  }

  #showFrame(view: keyof typeof WORDS.frames, html: string, scrollTo?: string): void {
    const { panel } = this.#tabs
    if (!this.#frame) {
      this.#frame = new PageFrame(this.#owner, WORDS.frames[view])
      panel.replaceChildren(this.#frame.element)
    }
    this.#frame.clearBefore()
    this.#frame.show(html, scrollTo)
  }

  #fill(element: HTMLElement): void {
    this.#frame = undefined
    this.#tabs.panel.replaceChildren(element)
  }

  #say(message: string): void {
    this.#fill(this.#makeMessage(message))
  }

  /** Over the page as it was last: a mistake is often half a word. */
  #warn(message: string): void {
    this.#frame?.clearBefore()
    if (this.#frame) this.#tabs.panel.prepend(this.#makeMessage(message))
    else this.#say(message)
  }

  #makeMessage(message: string): HTMLElement {
    const line = this.#make('p', 'preview-message', message)
    line.setAttribute('role', 'status')
    return line
  }

  #note(checked: Checked | undefined): void {
    this.#checked = checked
    this.#tabs.rename('problems', WORDS.problems(countProblems(checked)))
    if (this.#tab === 'problems') this.#renderProblems()
  }

  #renderProblems(): void {
    this.#fill(renderProblems(this.#make, this.#checked, this.#diagnostics))
  }
}
