// Writes the files of people and of topics.
import { hashOf } from '../../../text/hash.ts'
import { firstSentences } from '../../../text/reading/first-sentences.ts'
import type { ItemOutcome, LostAddress } from '../../model/report.ts'
import { type FieldValues, renderFrontMatter } from '../../plan/front-matter.ts'
import { toPlainText } from '../../values/plain-text.ts'
import { toFate } from '../fate.ts'
import { LedAddresses } from '../items/addresses.ts'
import type { ItemContext } from '../items/import-item.ts'
import type { Writer } from '../writer.ts'
import { type PlannedPerson, toPictureAddress } from './people.ts'
import type { PlannedTopic } from './topics.ts'

export interface ListResults {
  readonly outcomes: readonly ItemOutcome[]
  readonly redirects: readonly LostAddress[]
}

export async function writeLists(
  {
    people,
    topics,
  }: { people: readonly PlannedPerson[]; topics: readonly PlannedTopic[] },
  context: ItemContext,
  writer: Writer,
): Promise<ListResults> {
  const outcomes: ItemOutcome[] = []
  const redirects: LostAddress[] = []
  const keep = (file: ListFile | undefined) => {
    if (!file) return
    outcomes.push(writeListFile(file, writer))
    redirects.push(...file.redirects)
  }
  for (const person of people) keep(await toPersonFile(person, context))
  for (const topic of topics) keep(toTopicFile(topic, context))
  return { outcomes, redirects }
}

interface ListFile {
  readonly what: 'author' | 'topic'
  readonly title: string
  readonly path: string
  readonly fields: FieldValues
  readonly redirects: readonly LostAddress[]
  readonly failedFiles: ItemOutcome['failedFiles']
}

async function toPersonFile(
  { person, path }: PlannedPerson,
  context: ItemContext,
): Promise<ListFile> {
  const led = new LedAddresses({
    ...context,
    from: { address: person.addresses[0] },
    path,
  })
  const picture = toPictureAddress(person)
  if (picture) led.lead(picture)
  await led.settle()
  const { aliases = [], redirects = [] } = context.oldAddresses.get(path) ?? {}
  const fields = {
    name: person.name,
    bio: person.bio && firstSentences(toPlainText(person.bio)),
    avatar: picture && led.find(picture),
    links: person.links,
    aliases,
  }
  const failedFiles = led.failed
  return { what: 'author', title: person.name, path, fields, redirects, failedFiles }
}

/** Undefined where the name in articles says all. */
function toTopicFile(topic: PlannedTopic, context: ItemContext): ListFile | undefined {
  const { name, path } = topic
  const { aliases = [], redirects = [] } = context.oldAddresses.get(path) ?? {}
  const description = topic.description && toPlainText(topic.description)
  const title = topic.title ?? (description || aliases.length > 0 ? name : undefined)
  const fields = { title, description, aliases }
  if (title === undefined) return undefined
  return { what: 'topic', title: name, path, fields, redirects, failedFiles: [] }
}

function writeListFile(file: ListFile, writer: Writer): ItemOutcome {
  const { what, title, path, fields, failedFiles } = file
  const text = renderFrontMatter(fields)
  const key = `${what} ${path}`
  const failed = failedFiles.length
  const written = writer.write({ key, path, bytes: text, source: hashOf(text), failed })
  const shared = {
    key,
    place: '',
    title,
    what,
    path,
    notes: [],
    failedFiles,
    deadLinks: [],
  }
  return { ...shared, ...toFate(written, undefined) }
}
