// The file dialog for pictures.
import type { EditorView } from '@codemirror/view'

import { PICTURE_TYPES } from './picture-name.ts'
import type { PictureUploads } from './picture-uploads.ts'

export function choosePictures(view: EditorView, uploads: PictureUploads): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = PICTURE_TYPES.join()
  input.multiple = true
  input.addEventListener('change', () => {
    view.focus()
    uploads.add(view, [...(input.files ?? [])], view.state.selection.main.to)
  })
  input.click()
}
