// Markdown on its way to Markdown: only addresses change.
import type { DraftBody } from '../model/draft-body.ts'
import { listPlaces } from './places.ts'
import { toReadableText } from './readable-text.ts'
import { replacePlaces } from './replace.ts'

/** All other bytes stay as they are; a picture whose address is taken away goes whole. */
export function openMarkdownBody(markdown: string): DraftBody {
  const { places, tree } = listPlaces(markdown)
  return {
    addresses: places.map(({ address }) => address),
    notes: [],
    text: toReadableText(tree),
    write: (toAddress) => replacePlaces(markdown, places, toAddress),
  }
}
