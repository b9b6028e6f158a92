// The pane beside the form: how readers will see what is written, and what is wrong with it.
import {
  type PreviewAnswer,
  UNSAVED_VIEWS,
  type UnsavedView,
} from '@/lib/model/edit/unsaved'
import type { EditServices } from '../services.ts'
import { Asker } from '../unsaved/asker.ts'
import type { Checked, Diagnostics } from '../unsaved/diagnostics.ts'
import { type OpenEntry, toUnsavedText } from '../unsaved/open-document.ts'
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

  /** `owner`: the document that the pane will be in. */
  constructor(owner: Document, services: PreviewServices, diagnostics: Diagnostics) {
    this.#owner = owner
    this.#make = makerOf(owner)
    this.#services = services
    this.#diagnostics = diagnostics
    const names = [...(services.views ?? UNSAVED_VIEWS), 'problems'] as const
    const [first, ...others] = names.map((name) => ({ name, label: WORDS.tabs[name] }))
    this.#tabs = new Tabs<Tab>(
      this.#make,
      WORDS.label,
      first ? [first, ...others] : [{ name: 'page', label: WORDS.tabs.page }],
      (tab) => this.#select(tab),
    )
    this.#asker = new Asker({
      ask: (entry, signal) => this.#ask(entry, signal),
      onError: (error) => this.#say(toReason(error)),
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
    else if (answer.view === 'nothing') this.#say(WORDS.nothing[answer.reason])
    else if (answer.view === 'feed') {
      this.#showFrame('feed', renderEntryPage(answer))
      this.#tabs.panel.querySelector('header')?.remove()
      this.#tabs.panel.prepend(renderEntryHead(make, answer))
    } else this.#showFrame(answer.view, answer.html, answer.scrollTo)
  }

  #showFrame(view: keyof typeof WORDS.frames, html: string, scrollTo?: string): void {
    if (!this.#frame) {
      this.#frame = new PageFrame(this.#owner, WORDS.frames[view])
      this.#tabs.panel.replaceChildren(this.#frame.element)
    }
    this.#frame.show(html, scrollTo)
  }

  #fill(element: HTMLElement): void {
    this.#frame = undefined
    this.#tabs.panel.replaceChildren(element)
  }

  #say(message: string): void {
    const line = this.#make('p', 'preview-message', message)
    line.setAttribute('role', 'status')
    this.#fill(line)
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

function countProblems(checked: Checked | undefined): number {
  const { findings = [], elsewhere = [] } = checked ?? {}
  return findings.length + elsewhere.length
}

function toReason(error: unknown): string {
  return WORDS.failed(error instanceof Error ? error.message : String(error))
}

/** What `preview` answered. */
function parsePreviewAnswer(json: unknown): PreviewAnswer | undefined {
  return typeof json === 'object' && json !== null && 'view' in json
    ? (json as PreviewAnswer)
    : undefined
}
