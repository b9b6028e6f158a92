// The field of an article's text in the form: the editor comes when the first one is opened.
import { toRelativeLink } from '../../../lib/site/address/relative-link.ts'
import type { FieldProps, FieldView } from '../fields/field-control.ts'
import { listBodyProblems, SHOW_EVENT } from '../unsaved/body-problems.ts'
import type { Diagnostics } from '../unsaved/diagnostics.ts'
import { toContentPath } from '../unsaved/content-place.ts'
import type { BodyEditor } from './body-editor.ts'
import './body-editor.css'
import type { BodyMemory } from './editor-state.ts'
import { findArticles } from './links/find-articles.ts'
import type { BodyServices } from './services.ts'
import { WORDS } from './words.ts'

type Documents = Iterable<readonly [path: string, text: string]>

/** What the editor around the field can do. */
export interface BodySurroundings {
  /** Of the site, for texts that name none. */
  readonly language: string
  /** Every document that was read. Without it, links to articles are typed. */
  listDocuments?(): Documents | Promise<Documents>
  /**
   * Saves a picture beside a document, and answers its path. Without it, a picture is saved with
   * the text: until then the text has an address of this browser in its place.
   */
  upload?(picture: File, beside: string): Promise<string>
  /** What the check finds in the document. */
  readonly diagnostics?: Pick<Diagnostics, 'follow' | 'subscribe'>
}

/** Of the last text: the form is made anew after each save. */
let lastText: (BodyMemory & { readonly path: string }) | undefined

export class BodyField implements FieldView {
  readonly element = document.createElement('div')
  readonly #surroundings: BodySurroundings
  #props: FieldProps | undefined
  #editor: BodyEditor | undefined
  #isClosed = false
  #unsubscribe: (() => void) | undefined

  constructor(surroundings: BodySurroundings) {
    this.#surroundings = surroundings
    this.element.textContent = WORDS.loading
    this.element.addEventListener(SHOW_EVENT, (event) => {
      if (event instanceof CustomEvent) this.#editor?.goTo(Number(event.detail))
    })
    this.#load()
  }

  show(props: FieldProps): void {
    this.#props = props
    if (props.entry) this.#surroundings.diagnostics?.follow(props.entry)
    this.#editor?.setValue(textOf(props))
    this.#editor?.setLanguage(languageOf(props) ?? this.#surroundings.language)
  }

  close(): void {
    this.#isClosed = true
    this.#unsubscribe?.()
    const memory = this.#editor?.close()
    if (memory) lastText = { ...memory, path: this.#findPath() }
  }

  async #load(): Promise<void> {
    const { BodyEditor } = await import('./body-editor.ts')
    const props = this.#props
    if (this.#isClosed || !props) return
    const memory = lastText?.path === this.#findPath() ? lastText : undefined
    lastText = undefined
    this.element.textContent = ''
    this.#editor = new BodyEditor({
      parent: this.element,
      value: textOf(props),
      id: props.forID,
      labelledBy: `${props.forID}-label`,
      services: this.#toServices(),
      memory,
      onChange: (value) => this.#props?.onChange(value),
    })
    this.show(props)
    // Nobody is taken out of another field.
    const isElsewhere = document.activeElement?.matches('input, textarea, select')
    if (memory?.hasFocus && !isElsewhere) this.#editor.focus()
    this.#unsubscribe = this.#surroundings.diagnostics?.subscribe((checked) => {
      const text = this.#props ? textOf(this.#props) : ''
      this.#editor?.setProblems(listBodyProblems(checked, text))
    })
  }

  #toServices(): BodyServices {
    const { listDocuments } = this.#surroundings
    return {
      findPath: () => this.#findPath(),
      ...(listDocuments && {
        searchArticles: async (query: string) =>
          findArticles(await listDocuments(), query),
      }),
      upload: (picture) => this.#upload(picture),
    }
  }

  async #upload(picture: File): Promise<string> {
    const { upload } = this.#surroundings
    if (!upload) return (await this.#props?.addFile(picture)) ?? ''
    const beside = this.#findPath()
    return toRelativeLink(beside, await upload(picture, beside))
  }

  /** A new article gets its name when it is saved: pictures go where it will be. */
  #findPath(): string {
    const { entry } = this.#props ?? {}
    const path = entry?.get('path') || `${entry?.get('collection') ?? 'articles'}/new.md`
    return toContentPath(String(path))
  }
}

function textOf({ value }: FieldProps): string {
  return typeof value === 'string' ? value : ''
}

/** Half typed, it may be none. */
function languageOf({ entry }: FieldProps): string | undefined {
  const written = entry?.getIn(['data', 'language']) || entry?.getIn(['data', 'lang'])
  if (typeof written !== 'string') return undefined
  try {
    return Intl.getCanonicalLocales(written)[0]
  } catch {
    return undefined
  }
}
