// The media library: every picture and file of the content folder, in front of the editor.
import { MAX_PICTURE_BYTES } from '@/lib/pictures/limits'
import { RefusedError } from '../../services.ts'
import { makeParagraph, ToolDialog } from '../tool-dialog.ts'
import { WORDS } from '../words.ts'
import { filterMedia, listFolders, MEDIA_VIEWS, type MediaView } from './filter-media.ts'
import { renderCard } from './media-card.ts'
import { makeSelect } from './make-select.ts'
import { type MediaFile, parseMedia } from './parse-media.ts'

export interface MediaServices {
  call(operation: string, body: unknown): Promise<unknown>
  toFileAddress(path: string): string
  /** Writes a new file; answers its path. */
  addFile(file: File, folder: string): Promise<string>
  removeFile(path: string): Promise<void>
}

const VIEWS: Readonly<Record<MediaView, string>> = {
  all: WORDS.all,
  unused: WORDS.unused,
  undescribed: WORDS.undescribed,
}

export class MediaLibrary {
  readonly #services: MediaServices
  readonly #dialog = new ToolDialog(WORDS.mediaTitle, WORDS.close)
  readonly #search = document.createElement('input')
  readonly #view = makeSelect(WORDS.show, MEDIA_VIEWS, (view) => VIEWS[view])
  readonly #folder = makeSelect<string>(WORDS.folder, ['media'], (folder) => `${folder}/`)
  readonly #status = makeParagraph('', 'status')
  readonly #list = document.createElement('ul')
  #files: readonly MediaFile[] = []

  constructor(services: MediaServices) {
    this.#services = services
    this.#search.type = 'search'
    this.#search.placeholder = WORDS.search
    this.#search.setAttribute('aria-label', WORDS.search)
    this.#status.setAttribute('role', 'status')
    this.#list.className = 'files'
    const tools = document.createElement('div')
    tools.className = 'filters'
    tools.append(this.#search, this.#view.field, this.#folder.field)
    this.#search.addEventListener('input', () => this.#render())
    this.#view.select.addEventListener('change', () => this.#render())
    // A link into the editor leaves the library.
    this.#list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null
      if (link) this.#dialog.close()
    })
    this.#dialog.element.classList.add('edit-media')
    this.#dialog.form.append(tools, this.#status, this.#list)
    this.#dialog.addAction(WORDS.upload, () => this.#choose())
  }

  /** Resolves once it is closed. */
  open(): Promise<void> {
    this.#load('').catch((error: unknown) => this.#dialog.fail(error))
    return this.#dialog.show()
  }

  /** `news`: what has happened, for those who do not see it. */
  async #load(news: string): Promise<void> {
    this.#files = parseMedia(await this.#services.call('media', {}))
    this.#folder.offer(listFolders(this.#files))
    this.#render(news)
  }

  #render(news = ''): void {
    const view = this.#view.value
    const shown = filterMedia(this.#files, { view, words: this.#search.value })
    const count = shown.length === 0 ? WORDS.nothing : WORDS.count(shown.length)
    this.#status.textContent = [news, count].filter(Boolean).join(' ')
    this.#list.replaceChildren(
      ...shown.map((file) =>
        renderCard(file, {
          toAddress: (path) => this.#services.toFileAddress(path),
          remove: (unused) => void this.#askToRemove(unused),
        }),
      ),
    )
  }

  #choose(): void {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.addEventListener('change', () => {
      this.#upload([...(input.files ?? [])]).catch((error: unknown) =>
        this.#dialog.fail(error),
      )
    })
    input.click()
  }

  async #upload(files: readonly File[]): Promise<void> {
    const added: string[] = []
    try {
      for (const file of files) {
        if (file.size > MAX_PICTURE_BYTES) throw tooLarge(file)
        added.push(await this.#services.addFile(file, this.#folder.value))
      }
    } finally {
      await this.#load(added.map((path) => WORDS.uploaded(path)).join(' '))
    }
  }

  async #askToRemove({ path }: MediaFile): Promise<void> {
    const question = new ToolDialog(WORDS.removeFileQuestion(path))
    question.form.append(makeParagraph(WORDS.removeFileHint))
    const action = question.addAction(WORDS.removeNow, async () => {
      await this.#services.removeFile(path)
      question.close()
      await this.#load(WORDS.fileRemoved(path))
      this.#search.focus()
    })
    action.classList.add('is-risky')
    await question.show()
  }
}

function tooLarge({ name }: File): RefusedError {
  const megabytes = MAX_PICTURE_BYTES / 1_000_000
  return new RefusedError(413, WORDS.tooLarge(name, megabytes))
}
