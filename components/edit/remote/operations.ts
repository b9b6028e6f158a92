// What an editor without a server answers by itself.
import type { CheckAnswer, PreviewAnswer } from '@/lib/model/edit/unsaved'
import { RefusedError } from '../services.ts'
import { recordOf, textOf } from './json.ts'
import { renderReading } from './render-reading.ts'
import type { TextReader } from './text-reader.ts'
import { MESSAGES } from './words.ts'

/** `check` and `preview`, by the text alone. Rejects with a `RefusedError`. */
export async function answerAlone(
  reader: TextReader,
  operation: string,
  body: unknown,
): Promise<CheckAnswer | PreviewAnswer> {
  if (operation !== 'check' && operation !== 'preview')
    throw new RefusedError(501, MESSAGES.noServer, MESSAGES.noServerRemedy)
  const { path, text } = recordOf(body)
  const read = await reader.read({ path: textOf(path), text: textOf(text) })
  if (!read) throw new RefusedError(500, MESSAGES.unread, MESSAGES.unreadRemedy)
  const { body: shown, ...checked } = read
  if (operation === 'check') return checked
  if (!shown) return { view: 'nothing', reason: 'held-back' }
  return { view: 'page', html: renderReading(shown) }
}
