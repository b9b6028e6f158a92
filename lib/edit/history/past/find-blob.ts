// A file as a commit has it.
import { toPathspec } from '../git/git.ts'
import type { Repository } from '../git/repository.ts'

/** A version of a file: in an older one, it may have had another name. */
export interface Version {
  readonly commit: string
  /** From the content folder on. */
  readonly path: string
}

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** Whether this is a commit that the present branch came from; a name of one is not. */
export async function isReachable({ git }: Repository, commit: string): Promise<boolean> {
  if (!HASH.test(commit)) return false
  return (await git.find(['merge-base', '--is-ancestor', commit, 'HEAD'])) !== undefined
}

/** The hash of a regular file; undefined for a folder, a link, or what is not there. */
export async function findBlob(
  { git, prefix }: Repository,
  { commit, path }: Version,
): Promise<string | undefined> {
  if (!isPlain(path)) return undefined
  const listed = await git.find([
    ...['ls-tree', '-z', '--full-tree', commit],
    ...['--', toPathspec(prefix + path)],
  ])
  return /^100\d{3} blob ([0-9a-f]+)\t/.exec(listed ?? '')?.[1]
}

/** Not out of the content folder, and nothing that is hidden there. */
function isPlain(path: string): boolean {
  return path.split('/').every((name) => name !== '' && !name.startsWith('.'))
}
