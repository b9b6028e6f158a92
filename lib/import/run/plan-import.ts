// Between the two passes: names, people, topics and addresses, all at once.
import { basePathOf } from '../../site/url.ts'
import { type AddressShape, findAddressShape } from '../plan/address-shape.ts'
import { ArticleIds } from '../plan/article-ids.ts'
import { type GuidMatches, type LiveEntry, matchGuids } from '../live-feed/live-guids.ts'
import { OldAddressClaims } from '../plan/old-addresses.ts'
import { ItemPlanner } from '../plan/plan-items.ts'
import type { PlannedItem } from '../plan/planned-item.ts'
import { makeBook } from './book.ts'
import type { Gathered, GatheredItem } from './gather.ts'
import { claimAddresses, type NamedItem } from './items/claim-addresses.ts'
import type { ItemContext } from './items/import-item.ts'
import type { ItemOutcome } from '../model/report.ts'
import type { ItemToWrite } from './items/write-items.ts'
import type { Ledger } from './ledger.ts'
import type { Comments } from './lists/comments.ts'
import { People, type PlannedPerson } from './lists/people.ts'
import { type PlannedTopic, planTopics } from './lists/topics.ts'
import { readPresentContent } from './read-present.ts'
import { mapLazily } from '../values/map-lazily.ts'
import type { ImportPorts, ImportRequest } from './request.ts'
import { select } from './select.ts'
import type { Spool } from './spool.ts'
import { SpooledList } from './spooled-list.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface ImportPlan {
  readonly items: SpooledList<ItemToWrite>
  readonly people: readonly PlannedPerson[]
  readonly topics: readonly PlannedTopic[]
  readonly context: ItemContext
  readonly unwanted: readonly ItemOutcome[]
  /** Entries of the live feed that no wanted item is known to be. */
  readonly unknownEntries: readonly LiveEntry[]
  /** That of most old addresses; undefined where no article has one. */
  readonly shape: AddressShape | undefined
}

export interface PlanTools {
  readonly spool: Spool
  readonly request: ImportRequest
  readonly ports: ImportPorts
  readonly ledger: Ledger
  readonly comments: Comments
  /** Name in the ledger of the item with this key. */
  readonly keyOf: (key: string) => string
}

export function planImport(gathered: Gathered, tools: PlanTools): ImportPlan {
  const { request, ports } = tools
  const { wanted, unwanted } = select(gathered.items, request)
  const { url: siteUrl = '', roots = [] } = gathered.site
  const basePath = canParseUrl(siteUrl) ? basePathOf(siteUrl) : ''
  const { named, unknownEntries } = nameItems(wanted, siteUrl, tools)
  const planned = mapLazily(named, (item) => item.planned)
  const names = listNames(planned)
  const everybody = new People(gathered.people.values(), names.authors)
  const people = everybody.list()
  const topics = planTopics(gathered.topics, names.topics)
  const book = makeBook({ planned, people, topics, gathered })
  const isOwn = (address: string) => book.isOwn(address)
  const claims = new OldAddressClaims({ isOwn, basePath })
  const claimants = { named, people, topics }
  const { items, oldAddresses } = claimAddresses(claimants, claims, tools.spool)
  const files = new Set(request.source.files.map(({ path }) => path))
  const context: ItemContext = {
    places: { book, files, roots, siteUrl, basePath },
    ...{ home: ports.openHome(roots), brought: new Map() },
    bodies: ports.openBodies(items.length),
    oldAddresses,
    toAuthor: (key) => everybody.toAuthor(key),
    renderComments: (key) => (request.comments ? tools.comments.render(key) : ''),
  }
  const shape = findAddressShape(planned, siteUrl, isOwn)
  return { items, people, topics, context, unwanted, unknownEntries, shape }
}

function nameItems(
  wanted: SpooledList<GatheredItem>,
  siteUrl: string,
  { request, ports, ledger, keyOf, spool }: PlanTools,
) {
  const { guids, unmatched } = findGuids(ports.liveEntries, wanted)
  const planner = new ItemPlanner({
    present: readPresentContent(request.contentDir),
    ids: new ArticleIds({ siteUrl, reader: request.reader.name }),
    below: request.below,
  })
  const named = new SpooledList<NamedItem>(spool)
  for (const { head, mayHaveFiles, place, hash } of wanted) {
    // What subscribers have already wins over what an export says.
    const guid = guids.get(head.key) ?? head.guid
    const formerPath = ledger.find(keyOf(head.key))?.path
    const known = { ...head, ...(guid !== undefined && { guid }) }
    const planned = planner.plan({ head: known, mayHaveFiles, formerPath })
    named.add({ planned, record: place, hash })
  }
  return { named, unknownEntries: unmatched }
}

function findGuids(
  entries: readonly LiveEntry[],
  wanted: SpooledList<GatheredItem>,
): GuidMatches {
  if (entries.length === 0) return { guids: new Map(), unmatched: [] }
  const items = Array.from(wanted, ({ head: { key, addresses, title, published } }) => {
    return { key, addresses, title, ...(published !== undefined && { published }) }
  })
  return matchGuids(entries, items)
}

/** Those that write, by key or name, and topics in lower case. */
function listNames(planned: Iterable<PlannedItem>) {
  const [authors, topics] = [new Set<string>(), new Set<string>()]
  for (const { head } of planned) {
    for (const author of head.authors) authors.add(author)
    for (const topic of head.topics) topics.add(topic.toLowerCase())
  }
  return { authors, topics }
}
