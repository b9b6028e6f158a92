// Publishes once, with the search index: `npm run export`.
import type { PublishOutcome } from '../../publish/publisher.ts'
import type { BuiltIndex } from '../../search/build-index.ts'
import type { Site } from '../process/site.ts'
import { IndexProcessError } from './start-index-process.ts'

interface ExportOutcome extends PublishOutcome {
  /** What is wrong with the search index. */
  readonly faults: readonly string[]
}

/** Publishes the pages, then the search index of what they show. */
export async function publishWithIndex(
  site: Site,
  signal: AbortSignal,
): Promise<ExportOutcome> {
  const pages = await site.publisher.publish(signal)
  const { built, fault = built?.fault } = await buildIndex(site, signal)
  const faults = fault === undefined ? [] : [`The search index is not complete: ${fault}`]
  if (!built || !site.placeIndex(built, false)) return { ...pages, faults }
  const index = await site.publisher.publish(signal)
  return {
    // What failed at first was tried again.
    ...{ ...pages, faults, failures: index.failures },
    tried: new Set([...pages.tried, ...index.tried]),
    replaced: pages.replaced + index.replaced,
    seconds: pages.seconds + index.seconds,
  }
}

interface IndexOutcome {
  readonly built?: BuiltIndex | undefined
  readonly fault?: string
}

/** The pages are there, whatever becomes of the index. */
async function buildIndex(site: Site, signal: AbortSignal): Promise<IndexOutcome> {
  try {
    return { built: await site.buildIndex('full', signal) }
  } catch (error) {
    if (error instanceof IndexProcessError) return { fault: error.message }
    throw error
  }
}
