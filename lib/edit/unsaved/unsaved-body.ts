// Reads what is sent about an unsaved text.
import { documentTypeOf } from '../../content/check/index.ts'
import {
  UNSAVED_VIEWS,
  type UnsavedText,
  type UnsavedView,
} from '../../model/edit/unsaved.ts'

const MAX_PATH = 1000

/** Undefined for anything that is not the text of a document. */
export function parseUnsavedText(body: unknown): UnsavedText | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if (!('path' in body) || !('text' in body)) return undefined
  const { path, text } = body
  if (typeof path !== 'string' || typeof text !== 'string') return undefined
  return isDocumentPath(path) ? { path: path.normalize('NFC'), text } : undefined
}

/** Undefined for a view that there is not. */
export function parseView(body: unknown): UnsavedView | undefined {
  if (typeof body !== 'object' || body === null || !('view' in body)) return undefined
  return UNSAVED_VIEWS.find((view) => view === body.view)
}

/** A path of a document is used as the name of a file, for the time of a parse. */
function isDocumentPath(path: string): boolean {
  const isPlain = path.length <= MAX_PATH && !/[\\\u0000-\u001f]|\/\/|^\/|\/$/.test(path)
  return isPlain && documentTypeOf(path) !== undefined
}
