// Enters every address of the old blog into the book.
import { toRoutePath } from '../../site/routes.ts'
import { AddressBook } from '../plan/address-book.ts'
import { type PlannedItem, toSiteAddress } from '../plan/planned-item.ts'
import type { Gathered } from './gather.ts'
import type { PlannedPerson } from './lists/people.ts'
import type { PlannedTopic } from './lists/topics.ts'

export interface BookContent {
  readonly planned: Iterable<PlannedItem>
  readonly people: readonly PlannedPerson[]
  readonly topics: readonly PlannedTopic[]
  readonly gathered: Pick<Gathered, 'site' | 'media'>
}

/** Where two things claim one address, articles come first. */
export function makeBook({
  planned,
  people,
  topics,
  gathered,
}: BookContent): AddressBook {
  const book = new AddressBook()
  const { site, media } = gathered
  if (site.url !== undefined) book.addHost(site.url)
  else addUsualHost(planned, book)
  for (const item of planned) {
    const { head, path } = item
    const target = { kind: 'document', path, address: toSiteAddress(item) } as const
    book.addItem(head.key, head.file, target)
    for (const address of head.addresses) book.add(address, target)
  }
  for (const { person, id } of people)
    for (const address of person.addresses)
      book.add(address, { kind: 'site', path: toRoutePath('author', { slug: id }) })
  for (const { slug, addresses } of topics)
    for (const address of addresses)
      book.add(address, { kind: 'site', path: toRoutePath('tag', { slug }) })
  for (const { url, addresses = [] } of media)
    for (const address of addresses) book.add(address, { kind: 'file', url })
  return book
}

/** Without an address of the site: the host that more than half of the items are at. */
function addUsualHost(planned: Iterable<PlannedItem>, book: AddressBook): void {
  const counts = new Map<string, number>()
  let sum = 0
  for (const { head } of planned) {
    sum += 1
    const [host] = /^https?:\/\/[^/?#]+/i.exec(head.addresses[0] ?? '') ?? []
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  for (const [host, count] of counts) if (count * 2 > sum) book.addHost(host)
}
