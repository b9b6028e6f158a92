// Any feed: RSS, Atom or JSON Feed, in one file or in several pages.
import { detectFeed } from '../../feed/detect-feed.ts'
import type { FeedFacts } from '../../feed/model.ts'
import { readFeedEntries, readFeedFacts } from '../../feed/read-feed.ts'
import type { Repair, SiteFacts, SourceRecord } from '../../model/record.ts'
import type { ReadOptions, Reader } from '../../model/reader.ts'
import type { Source, SourceFile } from '../../model/source.ts'

import { FeedRecords } from './feed-records.ts'

export const feed: Reader = {
  name: 'feed',
  label: 'a feed (RSS, Atom, JSON Feed)',
  async recognise({ files }) {
    for (const file of files) if (!(await isFeed(file))) return 0
    return files.length === 0 ? 0 : 0.5
  },
  read,
}

async function isFeed(file: SourceFile): Promise<boolean> {
  return detectFeed(await file.head()) !== undefined
}

async function* read(source: Source, options: ReadOptions): AsyncIterable<SourceRecord> {
  const records = new FeedRecords(options)
  for (const file of source.files) {
    const facts = await readFeedFacts(file)
    yield toSiteFacts(facts)
    const repairs: Repair[] = []
    for await (const entry of readFeedEntries(file, (repair) => repairs.push(repair))) {
      yield* repairs.splice(0)
      yield* records.list(entry, facts)
    }
    yield* repairs
  }
  yield* records.listWarnings(source.files[0]?.path ?? source.name)
}

function toSiteFacts({ title, tagline, url, language }: FeedFacts): SiteFacts {
  return {
    type: 'site',
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...(url && /^https?:/i.test(url) && { url }),
    ...(language && { language }),
  }
}
