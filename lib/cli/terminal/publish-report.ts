// Prints the outcomes of publishing.
import type { SchedulerSettings } from '../../publish/scheduler.ts'
import { isHtml } from '../../site/output-file.ts'
import { parseOgImagePath } from '../../site/og-image-url.ts'
import type { PublishedFile } from '../../publish/output/build-manifest.ts'
import type { PublishOutcome } from '../../publish/publisher.ts'
import { countOf } from './counts.ts'

type Report = Pick<SchedulerSettings<PublishOutcome>, 'onOutcome' | 'onError'>

/** Prints the number of published files, and each failure once while it lasts. */
export function openPublishReport(): Report {
  let known: ReadonlySet<string> = new Set()
  const print = (lines: readonly string[]) => {
    for (const line of lines) if (!known.has(line)) console.error(line)
    known = new Set(lines)
  }
  return {
    onOutcome(outcome) {
      print(toFailureLines(outcome))
      if (outcome.replaced > 0) console.error(toPublishedLine(outcome))
    },
    onError(error, retryMs) {
      const reason = error instanceof Error ? error.message : String(error)
      // Files are replaced one after the other: a full disk can end that halfway.
      const line = `Failed to publish: ${reason.replace(/[^.]$/, '$&.')} Each file is whole, and what was not reached is as before.`
      const isNew = !known.has(line)
      print([line])
      // The delay grows, the line does not.
      if (isNew) console.error(`Retrying in ${retryMs / 1000} s.`)
    },
  }
}

export function toPublishedLine({ replaced, seconds }: PublishOutcome): string {
  return `Published: ${countOf(replaced, 'file')} in ${seconds.toFixed(2)} s`
}

/**
 * What of an earlier run was of use: documents that were compiled, and files that were neither
 * rendered nor copied. Undefined for nothing.
 */
export function toReusedLine(
  documents: number,
  files: ReadonlyMap<string, Pick<PublishedFile, 'type'>>,
  { tried }: Pick<PublishOutcome, 'tried'>,
): string | undefined {
  const kept = [...files].filter(([address]) => !tried.has(address))
  const images = kept.filter(([address]) => parseOgImagePath(address)).length
  const pages = kept.filter(([, { type }]) => isHtml(type)).length
  const counts: [number, string][] = [
    [documents, 'compiled document'],
    [pages, 'page'],
    [images, 'share image'],
    [kept.length - pages - images, 'other file'],
  ]
  const parts = counts.flatMap(([count, noun]) =>
    count > 0 ? [countOf(count, noun)] : [],
  )
  return parts.length > 0 ? `Reused: ${parts.join(', ')}` : undefined
}

export function toFailureLines({ failures }: PublishOutcome): string[] {
  return [...failures].map(([address, reason]) => `${address} error: ${reason}`)
}
