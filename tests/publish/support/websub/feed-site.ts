import { toSite } from '../../../../lib/content/store/site.ts'
import { hashOf } from '../../../../lib/text/hash.ts'
import type { PublishedFile } from '../../../../lib/publish/output/build-manifest.ts'
import type { Publisher } from '../../../../lib/publish/publisher.ts'
import { openTestSite } from '../../../serve/support.ts'

export interface FeedSite {
  /** What a WebSub publisher reads of it. */
  readonly publisher: Pick<Publisher, 'files' | 'readSite'>
  /** The absolute address of a site path. */
  toTopic(address: string): string
  /** Publishes a text at an address. */
  save(address: string, text: string): void
  /** Publishes a page that leads on to another address. */
  move(address: string, target: string): void
  remove(address: string): void
  nameHub(hub: string | undefined): void
}

/** A site whose feeds are what the test says, served as under `npm start`. */
export async function openFeedSite(basePath = ''): Promise<FeedSite> {
  const { server, publish } = await openTestSite({ basePath })
  const url = server.origin + basePath
  const files = new Map<string, PublishedFile>()
  let hub: string | undefined
  const save = (address: string, text: string, target?: string) => {
    const file = address.slice(1)
    const type = 'application/rss+xml; charset=utf-8'
    publish(file, text, { type })
    const hash = hashOf(text)
    const lengths = { identity: text.length }
    const lastModified = new Date().toISOString()
    const moved = target !== undefined && { target }
    files.set(address, {
      ...{ file, type, hash, lengths, lastModified, build: '' },
      ...moved,
    })
  }
  return {
    publisher: { files, readSite: () => toSite({ url, hub }, undefined) },
    toTopic: (address) => url + address,
    save: (address, text) => save(address, text),
    move: (address, target) => save(address, `to ${target}`, target),
    remove: (address) => files.delete(address),
    nameHub(named) {
      hub = named
    },
  }
}
