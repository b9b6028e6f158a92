// The editor of an article's text: Markdown in CodeMirror.
import { Annotation, Compartment, type Extension } from '@codemirror/state'
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view'

import { isRightToLeft } from '../../../lib/text/direction.ts'
import {
  type BodyMemory,
  COMMON,
  describeText,
  findChange,
  isEcho,
  matchMemory,
  openState,
  saveState,
} from './editor-state.ts'
import { LineEnds } from './line-ends.ts'
import { PictureUploads } from './pictures/picture-uploads.ts'
import { type BodyProblem, showProblems } from './problems/problems.ts'
import { StatusLine } from './problems/status-line.ts'
import type { BodyServices } from './services.ts'
import { Toolbar } from './toolbar/toolbar.ts'
import { listTools } from './toolbar/tools.ts'

export interface BodyEditorOptions {
  readonly parent: HTMLElement
  readonly value: string
  readonly services: BodyServices
  /** Id of the element that names the text. */
  readonly labelledBy: string
  /** Id of the text itself. */
  readonly id: string
  /** Of an editor of the same text before: its steps back are kept. */
  readonly memory?: BodyMemory | undefined
  /** After each change by the author. */
  onChange(value: string): void
}

/** What changes a text from outside is not told to whoever did it. */
const isFromOutside = Annotation.define<boolean>()

export class BodyEditor {
  readonly #view: EditorView
  readonly #root = document.createElement('div')
  readonly #status = new StatusLine()
  readonly #language = new Compartment()
  readonly #onChange: (value: string) => void
  #lineEnds: LineEnds

  constructor(options: BodyEditorOptions) {
    const { parent, services, onChange } = options
    const memory = matchMemory(options)
    const { value } = memory ?? options
    this.#lineEnds = new LineEnds(value)
    this.#onChange = onChange
    this.#status.hint.id = `${options.id}-keys`
    const uploads = new PictureUploads(services, (text) => this.#status.report(text))
    const toolbar = new Toolbar(listTools(services), () => ({
      view: this.#view,
      services,
      uploads,
    }))
    const extensions = [
      keymap.of([...toolbar.keys]),
      uploads.extension,
      this.#language.of([]),
      describeText(options, this.#status.hint.id),
      this.#keepInSight(toolbar),
      EditorView.updateListener.of((update) => this.#follow(update)),
      ...COMMON,
    ]
    this.#view = new EditorView({ state: openState(value, extensions, memory) })
    this.#view.contentDOM.addEventListener('keydown', (event) => this.#writeOn(event))
    this.#root.className = 'body-editor'
    this.#root.append(toolbar.element, this.#view.dom, this.#status.element)
    parent.append(this.#root)
  }

  get value(): string {
    return this.#lineEnds.restore(this.#view.state.doc)
  }

  /** An echo changes nothing; another text is a step that can be undone. */
  setValue(value: string): void {
    if (isEcho(value, this.value)) return
    const { state } = this.#view
    const changes = findChange(state.doc.toString(), state.toText(value).toString())
    this.#view.dispatch({ changes, annotations: isFromOutside.of(true) })
    this.#lineEnds = new LineEnds(value)
  }

  /** A BCP 47 tag: for the spelling, and for the direction of lines. */
  setLanguage(language: string): void {
    if (this.#view.contentDOM.lang === language) return
    const dir = isRightToLeft(language) ? 'rtl' : 'ltr'
    const attributes = EditorView.contentAttributes.of({ lang: language, dir })
    this.#view.dispatch({ effects: this.#language.reconfigure(attributes) })
  }

  setProblems(list: readonly BodyProblem[]): void {
    showProblems(this.#view, list)
  }

  /** `offset`: with line ends of one letter. */
  goTo(offset: number): void {
    const anchor = Math.min(offset, this.#view.state.doc.length)
    this.#view.dispatch({ selection: { anchor } })
    this.focus()
  }

  /** Where its author was. */
  focus(): void {
    this.#view.focus()
    this.#view.dispatch({ scrollIntoView: true })
  }

  /** Ends the editor, and says what the next one of this text may go on with. */
  close(): BodyMemory {
    const { state, hasFocus } = this.#view
    const memory = { value: this.value, state: saveState(state), hasFocus }
    this.#view.destroy()
    this.#root.remove()
    return memory
  }

  /** Toolbar and status stay above what scrolls. */
  #keepInSight({ element }: Toolbar): Extension {
    return EditorView.scrollMargins.of(() => ({
      top: element.offsetHeight,
      bottom: this.#status.element.offsetHeight,
    }))
  }

  /** The CMS moves the focus to its button when a key saves. */
  #writeOn({ key, ctrlKey, metaKey }: KeyboardEvent): void {
    if (key === 's' && (ctrlKey || metaKey)) setTimeout(() => this.#view.focus())
  }

  #follow({ docChanged, changes, transactions, view }: ViewUpdate): void {
    if (docChanged) this.#lineEnds.record(changes)
    const isOwn = transactions.every((each) => !each.annotation(isFromOutside))
    if (docChanged && isOwn) this.#onChange(this.value)
    this.#status.update(view)
  }
}
