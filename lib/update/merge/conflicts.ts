// Lists what a merge leaves to a person, with what each side wanted there.
import type { Git } from '../git.ts'

export type ConflictKind =
  | 'both-changed'
  | 'both-added'
  | 'release-deleted'
  | 'own-deleted'

export interface Conflict {
  readonly path: string
  readonly kind: ConflictKind
  /** Subjects of commits since the base that touched the file, newest first. */
  readonly own: readonly string[]
  readonly release: readonly string[]
}

const MAX_SUBJECTS = 3

/** By path. A merge must be under way. */
export function listConflicts(git: Git, base: string, release: string): Conflict[] {
  return [...listUnmerged(git)].map(([path, stages]) => ({
    path,
    kind: toKind(stages),
    own: listSubjects(git, `${base}..HEAD`, path),
    release: listSubjects(git, `${base}..${release}`, path),
  }))
}

/** The stages of each path that is unmerged: 1 the base, 2 the blog, 3 the release. */
export function listUnmerged(git: Git): Map<string, string> {
  const stages = new Map<string, string>()
  for (const entry of git.list('ls-files', '--unmerged', '-z')) {
    const path = toPath(entry)
    const stage = /^\S+ \S+ (\d)\t/.exec(entry)?.[1] ?? ''
    stages.set(path, (stages.get(path) ?? '') + stage)
  }
  return stages
}

/** Files that were called decided, and still hold a mark such as `<<<<<<<`. */
export function listMarked(git: Git): string[] {
  const decided = git.list('ls-files', '--resolve-undo', '-z').map(toPath)
  if (decided.length === 0) return []
  const marked = git.find('grep', '--cached', '-l', '-z', '-E', MARK, '--', ...decided)
  return (marked ?? '').split('\0').filter(Boolean)
}

const MARK = '^(<<<<<<<|>>>>>>>) '

/** Of an entry: mode, object and stage, then a tab and the path. */
function toPath(entry: string): string {
  return entry.slice(entry.indexOf('\t') + 1)
}

function toKind(stages: string): ConflictKind {
  if (!stages.includes('3')) return 'release-deleted'
  if (!stages.includes('2')) return 'own-deleted'
  return stages.includes('1') ? 'both-changed' : 'both-added'
}

function listSubjects(git: Git, range: string, path: string): string[] {
  const format = [
    '--no-show-signature',
    '--no-merges',
    `--max-count=${MAX_SUBJECTS}`,
    '--format=%s',
  ]
  return git.list('log', ...format, range, '--', path)
}
