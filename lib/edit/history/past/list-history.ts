// The commits that changed a file, the newest first.
import { toPathspec } from '../git/git.ts'
import type { Repository } from '../git/repository.ts'

export interface HistoryEntry {
  readonly commit: string
  /** What the file was called then. */
  readonly path: string
  readonly author: string
  /** ISO, with the zone of the author. */
  readonly date: string
  readonly subject: string
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  readonly hasMore: boolean
  /** Whether this clone has no older commits, although there are some. */
  readonly isShallow: boolean
}

const LIMIT_MS = 20_000
const ENTRY = '\u001e'
const FIELD = '\u001f'
const FORMAT = ['%H', '%an', '%aI', '%s'].join(FIELD)

/** Follows the file through its names. `skip` commits are left out, `count` are returned. */
export async function listHistory(
  { git, prefix, isShallow }: Repository,
  path: string,
  { skip, count }: { readonly skip: number; readonly count: number },
): Promise<HistoryPage> {
  const hasCommits = await git.find(['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (hasCommits === undefined) return { entries: [], hasMore: false, isShallow }
  const told = await git.read(
    [
      ...['log', '--follow', '-z', '--name-only', '--no-show-signature', '--no-notes'],
      // `--skip` counts commits before `--follow` leaves some out.
      ...[`--max-count=${skip + count + 1}`, '--encoding=UTF-8'],
      ...[`--format=${ENTRY}${FORMAT}${FIELD}`, 'HEAD', '--', toPathspec(prefix + path)],
    ],
    { limitMs: LIMIT_MS },
  )
  const entries = told
    .split(ENTRY)
    .slice(1)
    .map((entry) => parseEntry(entry, prefix))
  return {
    entries: entries.slice(skip, skip + count),
    hasMore: entries.length > skip + count,
    isShallow,
  }
}

function parseEntry(entry: string, prefix: string): HistoryEntry {
  const [commit = '', author = '', date = '', subject = '', names = ''] =
    entry.split(FIELD)
  const path = names.replace(/^[\0\n]+|[\0\n]+$/g, '')
  return { commit, path: path.slice(prefix.length), author, date, subject }
}
