// Which old addresses each item, person and topic has from now on.
import { toRoutePath } from '../../../site/routes.ts'
import type { OldAddressClaims, OldAddresses } from '../../plan/old-addresses.ts'
import { toSiteAddress } from '../../plan/planned-item.ts'
import type { PlannedPerson } from '../lists/people.ts'
import type { PlannedTopic } from '../lists/topics.ts'
import type { Spool } from '../spool.ts'
import { SpooledList } from '../spooled-list.ts'
import type { ItemToWrite } from './write-items.ts'

/** Whose old addresses nobody has looked at. */
export type NamedItem = Omit<ItemToWrite, 'oldAddresses'>

export interface Claimants {
  readonly named: SpooledList<NamedItem>
  readonly people: readonly PlannedPerson[]
  readonly topics: readonly PlannedTopic[]
}

/**
 * All at once, articles first: a run that goes on must give everything the aliases of one that
 * was not stopped. Those of people and topics are by the paths of their files.
 */
export function claimAddresses(
  { named, people, topics }: Claimants,
  claims: OldAddressClaims,
  spool: Spool,
): { items: SpooledList<ItemToWrite>; oldAddresses: Map<string, OldAddresses> } {
  const items = claimForItems(named, claims, spool)
  return { items, oldAddresses: claimForLists(people, topics, claims) }
}

function claimForItems(
  named: SpooledList<NamedItem>,
  claims: OldAddressClaims,
  spool: Spool,
): SpooledList<ItemToWrite> {
  const items = new SpooledList<ItemToWrite>(spool)
  for (const item of named) {
    const { head } = item.planned
    const own = toSiteAddress(item.planned)
    items.add({ ...item, oldAddresses: claims.claim(head.kind, own, head.addresses) })
  }
  return items
}

function claimForLists(
  people: readonly PlannedPerson[],
  topics: readonly PlannedTopic[],
  claims: OldAddressClaims,
): Map<string, OldAddresses> {
  const byPath = new Map<string, OldAddresses>()
  for (const { id, path, person } of people) {
    const own = toRoutePath('author', { slug: id })
    byPath.set(path, claims.claim('author', own, person.addresses))
  }
  for (const { slug, path, addresses } of topics)
    byPath.set(path, claims.claim('tag', toRoutePath('tag', { slug }), addresses))
  return byPath
}
