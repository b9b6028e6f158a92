// The branch that is checked out, and how far it is from the one it follows.
import type { Repository } from '../git/repository.ts'

export interface Branch {
  /** Undefined on no branch. */
  readonly name: string | undefined
  /** The branch of a remote that it follows, as `origin/main`. */
  readonly upstream: string | undefined
  /** Commits that are here alone. */
  readonly ahead: number
  /** Commits that are there alone, as the last look at the remote knew. */
  readonly behind: number
  /** Whether no file that git knows differs from the last commit. */
  readonly isClean: boolean
  /** Files of the content folder that differ from the last commit, or are in none. */
  readonly uncommitted: number
}

export async function readBranch({ git, prefix }: Repository): Promise<Branch> {
  const options = ['--porcelain=v2', '--branch', '-z', '--no-renames']
  const told = await git.read(['status', ...options, '--untracked-files=all'])
  const lines = told.split('\0').filter(Boolean)
  const findHeader = (name: string) =>
    lines.find((line) => line.startsWith(`# branch.${name} `))?.split(' ')
  const name = findHeader('head')?.[2]
  const [, , ahead = '+0', behind = '-0'] = findHeader('ab') ?? []
  const changes = lines.filter((line) => !line.startsWith('#'))
  return {
    name: name === '(detached)' ? undefined : name,
    upstream: findHeader('upstream')?.[2],
    ahead: Number(ahead.slice(1)),
    behind: Number(behind.slice(1)),
    isClean: changes.every((line) => line.startsWith('?')),
    uncommitted: changes.filter((line) => pathOf(line).startsWith(prefix)).length,
  }
}

// Eight fields before the path of a change, ten of a conflict, one of a new file.
const FIELDS: Readonly<Record<string, number>> = { '1': 8, u: 10, '?': 1 }

function pathOf(line: string): string {
  return line
    .split(' ')
    .slice(FIELDS[line.slice(0, 1)] ?? 0)
    .join(' ')
}
