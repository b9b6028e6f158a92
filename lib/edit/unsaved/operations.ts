// What the editor asks about a text that is not saved: `check` and `preview`.
import {
  type EditOperation,
  type EditRequest,
  refusal,
} from '../../model/edit/operation.ts'
import type { UnsavedText } from '../../model/edit/unsaved.ts'
import { UnsavedCheck, type UnsavedSettings } from './check.ts'
import { Latest } from './latest.ts'
import { type PreviewSettings, previewUnsaved } from './preview.ts'
import { parseUnsavedText, parseView } from './unsaved-body.ts'

export interface UnsavedOperations {
  readonly check: EditOperation
  readonly preview: EditOperation
}

export function makeUnsavedOperations(
  settings: UnsavedSettings & PreviewSettings,
): UnsavedOperations {
  const [checks, previews] = [new Latest(), new Latest()]
  const unsavedCheck = new UnsavedCheck(settings)
  return {
    check: (request) => answer(request, checks, (unsaved) => unsavedCheck.find(unsaved)),
    async preview(request) {
      const view = parseView(request.body)
      if (!view) return refusal(400, MESSAGES.view)
      return answer(request, previews, (unsaved) =>
        previewUnsaved(unsaved, view, settings),
      )
    },
  }
}

async function answer(
  { user, body }: EditRequest,
  latest: Latest,
  work: (unsaved: UnsavedText) => Promise<unknown>,
) {
  const unsaved = parseUnsavedText(body)
  if (!unsaved) return refusal(400, MESSAGES.text)
  const json = await latest.run(`${user.csrf} ${unsaved.path}`, () => work(unsaved))
  return json === undefined ? refusal(429, MESSAGES.newer) : { status: 200, json }
}

const MESSAGES = {
  text: 'A text needs the path of a document, and what is in it',
  view: 'A preview shows a page, a list, a card or a feed',
  newer: 'A newer text came',
}
