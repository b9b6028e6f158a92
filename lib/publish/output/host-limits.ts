// Limits of web hosts that an export goes past.
import { ENCODINGS } from '../../http/encodings.ts'
import type { HostFile, HostLimits, HostProfile } from '../../http/host-profile.ts'
import type { PublishedFile } from './build-manifest.ts'

type Files = ReadonlyMap<string, PublishedFile>

/** One sentence for each limit, in the order of the table. `texts`: the host's own files. */
export function listPastLimits(
  { name, limits = {} }: HostProfile,
  files: Files,
  texts: ReadonlyMap<HostFile, string>,
): string[] {
  const counts = count(files, texts)
  const sentences: Record<keyof HostLimits, (limit: number, found: number) => string> = {
    files: (limit, found) =>
      `${name} takes ${format(limit)} files on its free plan, and this export has ${format(found)}.`,
    bytes: (limit, found) =>
      `${name} takes sites of ${toMegabytes(limit)}, and this export has ${toMegabytes(found)}.`,
    fileBytes: (limit) =>
      `${name} takes files of ${toMegabytes(limit)}, and these are larger: ${listLarger(files, limit)}.`,
    redirects: (limit, found) =>
      `${name} reads ${format(limit)} redirects, and this export has ${format(found)}: the others lead on by their pages alone.`,
    headerRules: (limit, found) =>
      `${name} reads ${format(limit)} rules of _headers, and this export has ${format(found)}.`,
  }
  return LIMITS.flatMap((key) => {
    const limit = limits[key] ?? Number.POSITIVE_INFINITY
    return counts[key] > limit ? [sentences[key](limit, counts[key])] : []
  })
}

const LIMITS = ['files', 'bytes', 'fileBytes', 'redirects', 'headerRules'] as const

function count(
  files: Files,
  texts: ReadonlyMap<HostFile, string>,
): Record<keyof HostLimits, number> {
  const sizes = [...files.values()]
    .filter(({ isLeftToHost }) => !isLeftToHost)
    .flatMap(({ lengths }) => [
      lengths.identity,
      ...ENCODINGS.flatMap((encoding) => lengths[encoding] ?? []),
    ])
  return {
    files: sizes.length + texts.size,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    fileBytes: sizes.reduce((most, size) => Math.max(most, size), 0),
    redirects: countRules(texts.get('_redirects')),
    headerRules: countRules(texts.get('_headers')),
  }
}

/** Lines of a rule that are indented belong to the one before. */
function countRules(text = ''): number {
  return text.match(/^\S/gm)?.length ?? 0
}

function listLarger(files: Files, limit: number): string {
  const larger = [...files.values()].filter(({ lengths }) => lengths.identity > limit)
  return larger.map(({ file }) => file).join(', ')
}

function format(count: number): string {
  return count.toLocaleString('en')
}

function toMegabytes(bytes: number): string {
  return `${format(Math.ceil(bytes / 2 ** 20))} MiB`
}
