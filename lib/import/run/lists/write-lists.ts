// Writes the files of people and of topics.
import { privateSignOf } from '../../../content/check/file/private-name.ts'
import { toRoutePath } from '../../../site/routes.ts'
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
  const keep = (file: ListFile) => {
    if (file.fields !== undefined) outcomes.push(writeListFile(file, file.fields, writer))
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
  /** Undefined where there is nothing to write. */
  readonly fields: FieldValues | undefined
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

/** No file where the name in articles says all; none either where no file may have the name. */
function toTopicFile(topic: PlannedTopic, context: ItemContext): ListFile {
  const { name, path, slug } = topic
  const { aliases = [], redirects = [] } = context.oldAddresses.get(path) ?? {}
  const description = topic.description && toPlainText(topic.description)
  const isTold = topic.title !== undefined || description || aliases.length > 0
  const shared = { what: 'topic', title: name, path, failedFiles: [] } as const
  if (privateSignOf(`${slug}.md`) !== undefined) {
    const to = toRoutePath('tag', { slug })
    const lost = aliases.map((from) => ({ from, to }))
    return { ...shared, fields: undefined, redirects: [...redirects, ...lost] }
  }
  const fields = { title: topic.title ?? name, description, aliases }
  return { ...shared, fields: isTold ? fields : undefined, redirects }
}

function writeListFile(
  { what, title, path, failedFiles }: ListFile,
  fields: FieldValues,
  writer: Writer,
): ItemOutcome {
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
