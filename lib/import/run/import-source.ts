// The import: records of a source in, files of the content folder and a report out.
import { join } from 'node:path'

import type { LeftOut } from '../model/item.ts'
import type { ImportReport, ItemOutcome } from '../model/report.ts'
import { ArticleIds } from '../plan/article-ids.ts'
import { planItems } from '../plan/plan-items.ts'
import { makeBook } from './book.ts'
import { writeContentFile } from './content-files.ts'
import { gather, type Gathered, type GatheredItem } from './gather.ts'
import type { ItemContext } from './items/import-item.ts'
import { type ItemToWrite, writeItems } from './items/write-items.ts'
import { Ledger } from './ledger.ts'
import { Comments } from './lists/comments.ts'
import { People } from './lists/people.ts'
import { planTopics } from './lists/topics.ts'
import { writeLists } from './lists/write-lists.ts'
import { readPresentContent } from './read-present.ts'
import type { ImportPorts, ImportRequest } from './request.ts'
import { findUnwanted } from './select.ts'
import { toSiteFacts } from './site-facts.ts'
import { Spool } from './spool.ts'
import { Writer } from './writer.ts'

/** Writes what is wanted, and accounts for everything. Rejects with a `SourceError`. */
export async function importSource(
  request: ImportRequest,
  ports: ImportPorts,
): Promise<ImportReport> {
  const spool = new Spool(join(ports.stateFolder, 'spool'))
  try {
    const records = request.reader.read(request.source, request)
    const onRecord = (count: number) => ports.onProgress('read', count)
    const gathered = await gather(records, spool, onRecord)
    return await importGathered(gathered, request, ports, spool)
  } finally {
    spool.close()
  }
}

async function importGathered(
  gathered: Gathered,
  request: ImportRequest,
  ports: ImportPorts,
  spool: Spool,
): Promise<ImportReport> {
  const { source, reader, contentDir } = request
  const siteUrl = gathered.site.url ?? ''
  const ledger = new Ledger(join(ports.stateFolder, 'written.jsonl'), contentDir)
  const writer = new Writer({ ...request, ledger })
  const keyOf = (key: string) => `${reader.name} ${siteUrl} ${key}`
  const { wanted, unwanted } = select(gathered.items, request)
  const items = plan(wanted, { request, ports, siteUrl, ledger, keyOf })
  const people = new People(
    gathered.people.values(),
    new Set(wanted.flatMap(({ head }) => head.authors)),
  )
  const topics = planTopics(gathered.topics, listTopics(wanted))
  const planned = items.map((item) => item.planned)
  const book = makeBook({ planned, people: people.list(), topics, gathered })
  const comments = new Comments(gathered.comments, spool)
  const files = new Set(source.files.map(({ path }) => path))
  const context: ItemContext = {
    places: { book, files, roots: gathered.site.roots ?? [], siteUrl },
    ...{ home: ports.home, brought: new Map(), takenAliases: new Set() },
    toAuthor: (key) => people.toAuthor(key),
    renderComments: (key) => (request.comments ? comments.render(key) : ''),
  }
  const onProgress = (done: number, total: number) =>
    ports.onProgress('write', done, total)
  const tools = { spool, ledger, writer, keyOf, onProgress }
  const written = await writeItems(items, context, tools)
  const lists = await writeLists({ people: people.list(), topics }, context, writer)
  const contentFiles: ItemOutcome[] = []
  for (const file of gathered.contentFiles)
    contentFiles.push(await writeContentFile(file, source, writer))
  const { site, redirects } = toSiteFacts(gathered.site, book)
  const count = gathered.comments.length
  return {
    ...{ source: source.name, kind: reader.label, isDryRun: request.isDryRun, site },
    outcomes: [
      ...written.map(({ outcome }) => outcome),
      ...[...contentFiles, ...lists.outcomes, ...unwanted],
      ...gathered.media.map((medium) => toMediumOutcome(medium, context.brought)),
      ...gathered.leftOut.map(toLeftOutcome),
    ],
    repairs: gathered.repairs,
    redirects: [
      ...written.flatMap((result) => result.redirects),
      ...[...lists.redirects, ...redirects],
    ],
    comments: request.comments
      ? { kept: count, leftOut: 0 }
      : { kept: 0, leftOut: count },
  }
}

const NOTHING = { notes: [], failedFiles: [], deadLinks: [] } as const

/** Those that are not wanted are accounted for. */
function select(items: readonly GatheredItem[], request: ImportRequest) {
  const wanted: GatheredItem[] = []
  const unwanted: ItemOutcome[] = []
  for (const item of items) {
    const { key, place, title, kind } = item.head
    const reason = findUnwanted(item.head, request)
    if (reason === undefined) wanted.push(item)
    else
      unwanted.push({
        key,
        place,
        title,
        what: kind,
        fate: 'left-out',
        reason,
        ...NOTHING,
      })
  }
  return { wanted, unwanted }
}

interface PlanTools {
  readonly request: ImportRequest
  readonly ports: ImportPorts
  readonly siteUrl: string
  readonly ledger: Ledger
  readonly keyOf: (key: string) => string
}

function plan(
  wanted: readonly GatheredItem[],
  { request, ports, siteUrl, ledger, keyOf }: PlanTools,
): ItemToWrite[] {
  const items = wanted.map(({ head, mayHaveFiles }) => {
    // What subscribers have already wins over what an export says.
    const guid = ports.findGuid(head) ?? head.guid
    const formerPath = ledger.find(keyOf(head.key))?.path
    return {
      head: { ...head, ...(guid !== undefined && { guid }) },
      mayHaveFiles,
      formerPath,
    }
  })
  const planned = planItems(items, {
    present: readPresentContent(request.contentDir),
    ids: new ArticleIds({ siteUrl, reader: request.reader.name }),
    below: request.below,
  })
  return wanted.flatMap((gathered, index) => {
    const found = planned[index]
    return found ? { gathered, planned: found } : []
  })
}

function listTopics(wanted: readonly GatheredItem[]): ReadonlySet<string> {
  return new Set(
    wanted.flatMap(({ head }) => head.topics.map((name) => name.toLowerCase())),
  )
}

/** A file comes along where a text shows it or links to it. */
function toMediumOutcome(
  { key, place, title, url }: Gathered['media'][number],
  brought: ReadonlyMap<string, string>,
): ItemOutcome {
  const shared = { key, place, title, what: 'attachment', source: url, ...NOTHING }
  const path = brought.get(url)
  if (path !== undefined) return { ...shared, fate: 'imported', path }
  const reason = 'no imported text shows it, or it could not be fetched'
  return { ...shared, fate: 'left-out', reason }
}

function toLeftOutcome({ key, place, title, what, reason }: LeftOut): ItemOutcome {
  return { key, place, title, what, fate: 'left-out', reason, ...NOTHING }
}
