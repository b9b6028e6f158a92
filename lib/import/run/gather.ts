// The first pass: every record of a source once, with what is long put aside.
import type { Item } from '../model/item.ts'
import type {
  Comment,
  ContentFile,
  LeftOut,
  Medium,
  Person,
  Repair,
  SiteFacts,
  SourceRecord,
  Topic,
} from '../model/record.ts'
import type { ItemHead } from '../plan/planned-item.ts'
import { hashOf } from '../../text/hash.ts'
import type { Spool, SpoolPlace } from './spool.ts'
import { SpooledList } from './spooled-list.ts'

export interface GatheredItem {
  readonly head: ItemHead
  readonly place: SpoolPlace<Item>
  /** Whether its article may need a folder of its own. */
  readonly mayHaveFiles: boolean
  /** Of the whole record: it changes when the source does. */
  readonly hash: string
}

export interface Gathered {
  readonly items: SpooledList<GatheredItem>
  readonly people: Map<string, Person>
  readonly topics: Topic[]
  readonly media: Medium[]
  readonly contentFiles: ContentFile[]
  readonly comments: { readonly item: string; readonly place: SpoolPlace<Comment> }[]
  readonly leftOut: LeftOut[]
  readonly repairs: Repair[]
  site: Omit<SiteFacts, 'type'>
}

/** `onItem` hears of each record: the number of records so far. */
export async function gather(
  records: AsyncIterable<SourceRecord>,
  spool: Spool,
  onRecord: (count: number) => void,
): Promise<Gathered> {
  const gathered: Gathered = {
    items: new SpooledList(spool),
    ...{ people: new Map(), topics: [], media: [], contentFiles: [] },
    ...{ comments: [], leftOut: [], repairs: [], site: {} },
  }
  let count = 0
  for await (const record of records) {
    keep(record, gathered, spool)
    count += 1
    onRecord(count)
  }
  return gathered
}

function keep(record: SourceRecord, gathered: Gathered, spool: Spool): void {
  switch (record.type) {
    case 'item':
      gathered.items.add(putAside(record, spool))
      break
    case 'comment':
      gathered.comments.push(putCommentAside(record, spool))
      break
    case 'person':
      if (!gathered.people.has(record.key)) gathered.people.set(record.key, record)
      break
    case 'topic':
      gathered.topics.push(record)
      break
    case 'medium':
      gathered.media.push(record)
      break
    case 'content-file':
      gathered.contentFiles.push(record)
      break
    case 'left-out':
      gathered.leftOut.push(record)
      break
    case 'repair':
      gathered.repairs.push(record)
      break
    case 'site':
      gathered.site = mergeFacts(gathered.site, record)
  }
}

const FILES =
  /<(?:img|picture|video|audio|figure|source|object|embed)\b|!\[|import-file:/i

function putAside(item: Item, spool: Spool): GatheredItem {
  const { body, notes: _, ...head } = item
  const text = JSON.stringify(item)
  const mayHaveFiles = head.hero !== undefined || FILES.test(body.text)
  return { head, place: spool.write<Item>(text), mayHaveFiles, hash: hashOf(text) }
}

function putCommentAside(comment: Comment, spool: Spool) {
  return { item: comment.item, place: spool.write<Comment>(JSON.stringify(comment)) }
}

/** The first record that says something counts; lists grow. */
function mergeFacts(
  known: Gathered['site'],
  { type: _, ...facts }: SiteFacts,
): Gathered['site'] {
  return {
    ...facts,
    ...known,
    roots: [...(known.roots ?? []), ...(facts.roots ?? [])],
    others: [...(known.others ?? []), ...(facts.others ?? [])],
  }
}
