// The import: records of a source in, files of the content folder and a report out.
import { join } from 'node:path'

import type { LiveEntry } from '../live-feed/live-guids.ts'
import type { LeftOut, Repair } from '../model/record.ts'
import type { ImportReport, ItemOutcome } from '../model/report.ts'
import { mapLazily } from '../values/map-lazily.ts'
import { writeContentFile } from './content-files.ts'
import { NOTHING } from './fate.ts'
import { gather, type Gathered } from './gather.ts'
import { writeItems } from './items/write-items.ts'
import { Ledger } from './ledger.ts'
import { Comments } from './lists/comments.ts'
import { writeLists } from './lists/write-lists.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { ImportPorts, ImportRequest, KeptComment } from './request.ts'
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
    const onRecord = (count: number) => ports.onProgress('read', count)
    // Not kept under a name: a reader that has ended still holds all that it knew.
    const gathered = await gather(
      request.reader.read(request.source, request),
      spool,
      onRecord,
    )
    const { url } = request
    if (url !== undefined) gathered.site = { ...gathered.site, url }
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
  const ledgerFile = join(ports.stateFolder, 'written.jsonl')
  const ledger = new Ledger(ledgerFile, request.contentDir, spool)
  const origin = `${request.reader.name} ${gathered.site.url ?? ''}`
  const keyOf = (key: string) => `${origin} ${key}`
  const comments = new Comments(gathered.comments, spool)
  const plan = planImport(gathered, {
    ...{ request, ports, ledger, comments, keyOf, spool },
  })
  const written = await write(plan, gathered, request, {
    ...{ spool, ledger, keyOf },
    writer: new Writer({ ...request, ledger }),
    onProgress: (done: number, total: number) => ports.onProgress('write', done, total),
  })
  const { shape: _, ...said } = gathered.site
  const facts = plan.shape ? { ...said, ...plan.shape } : gathered.site
  const { site, redirects } = toSiteFacts(facts, plan.context.places.book)
  const { source, reader, isDryRun } = request
  const kept = comments.countOf(mapLazily(plan.items, ({ planned }) => planned.head.key))
  if (kept > 0) ports.onComments(listKept(plan, comments))
  return {
    ...{ source: source.name, kind: reader.label, isDryRun, site },
    outcomes: [
      ...[...written.outcomes, ...plan.unwanted],
      ...gathered.media.map((medium) => toMediumOutcome(medium, plan.context.brought)),
      ...gathered.leftOut.map(toLeftOutcome),
    ],
    repairs: [
      ...[...gathered.repairs, ...source.refused.map(toRepair)],
      ...plan.unknownEntries.map(toUnknownEntry),
    ],
    redirects: [...written.redirects, ...redirects],
    files: plan.context.home.tally(),
    comments: { kept, leftOut: gathered.comments.length - kept },
  }
}

function* listKept({ items }: ImportPlan, comments: Comments): Generator<KeptComment> {
  for (const { planned } of items)
    for (const comment of comments.list(planned.head.key))
      yield { ...comment, path: planned.path }
}

async function write(
  { items, people, topics, context }: ImportPlan,
  { contentFiles }: Gathered,
  { source }: ImportRequest,
  tools: Parameters<typeof writeItems>[2],
) {
  const results = await writeItems(items, context, tools).finally(() =>
    context.bodies.close(),
  )
  // In memory now that the threads are gone.
  const articles = [...results]
  const lists = await writeLists({ people, topics }, context, tools.writer)
  const files: ItemOutcome[] = []
  for (const file of contentFiles)
    files.push(await writeContentFile(file, source, tools.writer))
  return {
    outcomes: [...articles.map(({ outcome }) => outcome), ...files, ...lists.outcomes],
    redirects: [...articles.flatMap(({ redirects }) => redirects), ...lists.redirects],
  }
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

/** Entries of an archive that were refused are faults of the source, too. */
function toRepair({ path, reason }: { path: string; reason: string }) {
  return { type: 'repair', place: path, rule: 'file-refused', message: reason } as const
}

/** Subscribers have these, and nothing that came along is known to be one of them. */
function toUnknownEntry({ guid, title }: LiveEntry): Repair {
  return {
    ...{ type: 'repair', place: 'the live feed', rule: 'live-entry-unknown' },
    message: `No imported article is known to be “${title}” (${guid})`,
  }
}
