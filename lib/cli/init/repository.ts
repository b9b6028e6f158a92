// What git knows of a folder. Without git, or without a repository, it knows nothing.
import { attempt } from '../../files/look.ts'
import { Git } from '../../update/git.ts'

/** The address of the owner's own remote; a clone calls it `origin` unless told otherwise. */
export function readRemote(folder: string): string | undefined {
  return find(folder, 'remote', 'get-url', 'origin')
}

/** The branch that a clone begins with, or else the one that is checked out. */
export function readMainBranch(folder: string): string | undefined {
  const head = find(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')
  return (
    head?.replace(/^origin\//, '') ??
    (find(folder, 'branch', '--show-current') || undefined)
  )
}

/** Where a folder lies in its repository, such as `content`; empty for the repository itself. */
export function readPlace(folder: string): string | undefined {
  return find(folder, 'rev-parse', '--show-prefix')?.replace(/\/$/, '')
}

/** The name that commits are signed with. */
export function readUserName(folder: string): string | undefined {
  return find(folder, 'config', 'user.name') || undefined
}

/** True where an older version of a file can be had again. */
export function isRepository(folder: string): boolean {
  return find(folder, 'rev-parse', '--verify', 'HEAD') !== undefined
}

/**
 * Those of the files, relative to `folder`, that differ from the last commit or are in none. Throws
 * `CommandError` where there is no commit.
 */
export function listChanged(folder: string, files: readonly string[]): string[] {
  if (files.length === 0) return []
  const git = new Git(folder)
  const prefix = git.run('rev-parse', '--show-prefix')
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all']
  return git
    .list('status', ...options, '--', ...files)
    .map((line) => line.slice('XY '.length + prefix.length))
}

function find(folder: string, ...args: string[]): string | undefined {
  const found = attempt(() => new Git(folder).find(...args))
  return found instanceof Error ? undefined : found
}
