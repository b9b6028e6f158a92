// One item from its record to its file.
import type { CountingFileHome } from '../../files/file-home.ts'
import type { BodyAddress } from '../../model/draft-body.ts'
import type { Item } from '../../model/item.ts'
import type { ItemOutcome } from '../../model/report.ts'
import { toItemFields } from '../../plan/article-fields.ts'
import { findDraftReason } from '../../plan/draft-reason.ts'
import type { OldAddresses } from '../../plan/old-addresses.ts'
import type { PlannedItem } from '../../plan/planned-item.ts'
import type { SourcePlaces } from '../../plan/resolve.ts'
import { listPictureCandidates } from '../../values/picture-candidates.ts'
import type { Bodies, OpenBody } from '../bodies/bodies.ts'
import { LedAddresses } from './addresses.ts'

export interface ItemContext {
  readonly places: SourcePlaces
  readonly home: CountingFileHome
  readonly bodies: Bodies
  /** Ids of files in `authors/`, or names, of the keys that items have. */
  readonly toAuthor: (key: string) => string
  /** Comments of the item as Markdown, where they are asked for. */
  readonly renderComments: (key: string) => string
  /** Paths under the content folder of files, by each address that they were asked for by. */
  readonly brought: Map<string, string>
  /** Of people and topics, by the paths of their files. */
  readonly oldAddresses: ReadonlyMap<string, OldAddresses>
}

export interface ImportedItem {
  /** The whole file. */
  readonly text: string
  readonly outcome: ItemOutcome
}

export interface ItemPlace {
  readonly planned: PlannedItem
  readonly aliases: readonly string[]
}

/**
 * Asks for all files that a body names at once; the promise is of the finished file. Calls in one
 * order ask for files in that order, however long each takes.
 */
export async function importItem(
  item: Item,
  body: OpenBody,
  { planned, aliases }: ItemPlace,
  context: ItemContext,
): Promise<ImportedItem> {
  const led = new LedAddresses({
    ...{ ...context, path: planned.path },
    from: { address: item.addresses[0], file: item.file },
  })
  for (const address of body.addresses) led.lead(address)
  const hero = toHeroAddress(item)
  if (hero) led.lead(hero)
  await led.settle()
  return finish(item, planned, { body, led, hero, aliases }, context)
}

function toHeroAddress({ hero }: Item): BodyAddress | undefined {
  return (
    hero && { use: 'picture', url: hero.url, candidates: listPictureCandidates(hero.url) }
  )
}

interface Facts {
  readonly body: OpenBody
  readonly led: LedAddresses
  readonly hero: BodyAddress | undefined
  readonly aliases: readonly string[]
}

async function finish(
  item: Item,
  planned: PlannedItem,
  { body, led, hero, aliases }: Facts,
  context: ItemContext,
): Promise<ImportedItem> {
  const results = body.addresses.map((address) => led.find(address))
  const markdown = await body.write(results)
  const draftReason = findDraftReason(planned.head, markdown)
  const heroImage = hero && led.find(hero)
  const { fields, notes } = toItemFields(planned, {
    ...{ text: body.text, aliases, draftReason },
    authors: item.authors.map(context.toAuthor),
    ...(heroImage !== undefined && { heroImage }),
  })
  const comments = context.renderComments(item.key)
  const parts = [markdown, comments].filter(Boolean).join('\n\n')
  const file = await context.bodies.render(planned.path, fields, parts)
  const reason = draftReason ?? file.draftReason
  const outcome: ItemOutcome = {
    ...{ key: item.key, place: item.place, title: `${fields.title}`, what: item.kind },
    ...{ fate: reason === undefined ? 'imported' : 'draft', path: planned.path },
    ...(reason !== undefined && { reason }),
    ...(item.addresses[0] !== undefined && { source: item.addresses[0] }),
    notes: [...item.notes, ...body.notes, ...notes, ...file.notes],
    ...{ failedFiles: led.failed, deadLinks: led.dead },
    sides: { source: toBeginning(item.body.text), result: toBeginning(markdown) },
  }
  return { text: file.text, outcome }
}

const SIDE_LETTERS = 600

/** Copied: a part of a string would keep the whole of it in memory. */
function toBeginning(text: string): string {
  return Buffer.from(text.slice(0, SIDE_LETTERS)).toString()
}
