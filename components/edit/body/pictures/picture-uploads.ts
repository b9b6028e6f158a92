// Pictures that are pasted, dropped or chosen: saved beside the article, then put into the text.
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

import { formatPicture, linkPasted } from '../links/link-text.ts'
import type { BodyServices } from '../services.ts'
import { WORDS } from '../words.ts'
import { findRefusal, toPictureName } from './picture-name.ts'
import { addPlace, findPlace, removePlace, uploadPlaces } from './upload-places.ts'

export class PictureUploads {
  readonly #services: BodyServices
  readonly #report: (message: string) => void
  readonly extension: Extension

  /** `report` tells the author what became of a picture. */
  constructor(services: BodyServices, report: (message: string) => void) {
    this.#services = services
    this.#report = report
    this.extension = [
      uploadPlaces,
      EditorView.domEventHandlers({
        paste: ({ clipboardData }, view) => this.#paste(view, clipboardData),
        drop: (event, view) => this.#drop(view, event),
      }),
    ]
  }

  /** One after the other, in their order; each but the first is a paragraph of its own. */
  async add(view: EditorView, files: readonly File[], at: number): Promise<void> {
    const places = files.map((file) => ({ file, id: Symbol(file.name) }))
    view.dispatch({
      effects: places.map(({ file, id }) => addPlace.of({ id, at, name: file.name })),
    })
    let gap = ''
    for (const { file, id } of places)
      if (await this.#upload(view, file, id, gap)) gap = '\n\n'
  }

  /** Whether the picture is saved. */
  async #upload(view: EditorView, file: File, id: symbol, gap: string): Promise<boolean> {
    const { upload } = this.#services
    const refusal = findRefusal(file)
    if (refusal !== undefined || !upload) {
      view.dispatch({ effects: removePlace.of(id) })
      this.#report(refusal ?? '')
      return false
    }
    const named = new File([file], toPictureName(file), { type: file.type })
    try {
      insertAt(view, id, gap, await upload(named))
      this.#report(WORDS.uploaded(named.name))
      return true
    } catch (error) {
      view.dispatch({ effects: removePlace.of(id) })
      this.#report(error instanceof Error ? error.message : String(error))
      return false
    }
  }

  /** Tables of office programs come as a picture, too: words count for more. */
  #paste(view: EditorView, data: DataTransfer | null): boolean {
    const text = data?.getData('text/plain') ?? ''
    const link = linkPasted(view.state, text)
    if (link) {
      view.dispatch(link, { userEvent: 'input.paste' })
      return true
    }
    const files = [...(data?.files ?? [])]
    if (files.length === 0 || text !== '') return false
    this.add(view, files, view.state.selection.main.to)
    return true
  }

  #drop(view: EditorView, { dataTransfer, clientX, clientY }: DragEvent): boolean {
    const files = [...(dataTransfer?.files ?? [])]
    if (files.length === 0) return false
    const at = view.posAtCoords({ x: clientX, y: clientY }, false)
    this.add(view, files, at)
    return true
  }
}

/** The cursor goes where the description belongs, unless the author went on writing. */
function insertAt(view: EditorView, id: symbol, gap: string, address: string): void {
  const at = findPlace(view, id)
  if (at === undefined) return
  const insert = gap + formatPicture({ text: '', address })
  const { main } = view.state.selection
  const waits = main.empty && main.head === at
  view.dispatch({
    changes: { from: at, insert },
    effects: removePlace.of(id),
    ...(waits && { selection: { anchor: at + `${gap}![`.length } }),
    userEvent: 'input.paste',
  })
}
