// Takes commits to the remote, and brings in those that are there.
import { GitError } from '../git/git.ts'
import { toIdentityVariables } from '../git/identity.ts'
import type { Repository } from '../git/repository.ts'
import { readBranch } from './branch.ts'

const LIMIT_MS = 120_000

/**
 * Pushes the branch to the one that it follows. False where it follows none, or nothing is new.
 * Rejects with `GitError`; when the remote has more, what is there is known from then on.
 */
export async function pushBranch(
  { git, ...rest }: Repository,
  signal?: AbortSignal,
): Promise<boolean> {
  const { name, upstream, ahead } = await readBranch({ git, ...rest })
  const target = name && upstream ? await findTarget({ git, ...rest }, name) : undefined
  if (!target || ahead === 0) return false
  const options = { limitMs: LIMIT_MS, signal }
  const { remote, ref } = target
  try {
    await git.run(['push', '--quiet', '--', remote, `HEAD:${ref}`], options)
    return true
  } catch (error) {
    const isRejected = error instanceof GitError && error.kind === 'rejected'
    if (isRejected) await git.find(['fetch', '--quiet', '--', remote], options)
    throw error
  }
}

async function findTarget({ git }: Repository, branch: string) {
  const remote = await git.find(['config', '--get', `branch.${branch}.remote`])
  const ref = await git.find(['config', '--get', `branch.${branch}.merge`])
  return remote && ref ? { remote, ref } : undefined
}

/** The same lines changed on both sides: a person has to decide. */
const CONFLICT = {
  kind: 'rejected',
  message: 'The remote has changed the same lines. Nothing has changed here.',
  remedy: 'Decide in a terminal which lines stay: git pull --rebase',
} as const

const NOT_CLEAN = {
  kind: 'rejected',
  message: 'Files here differ from the last commit, so nothing is brought in.',
  remedy: 'Commit them, or put them aside: git stash, git pull --rebase, git stash pop',
} as const

/** Puts the commits of this branch after those of the remote. All or nothing. */
export async function bringIn(
  repository: Repository,
  signal?: AbortSignal,
): Promise<void> {
  const { git } = repository
  const { name, upstream, isClean } = await readBranch(repository)
  const target = name && upstream ? await findTarget(repository, name) : undefined
  if (!target) return
  if (!isClean) throw new GitError(NOT_CLEAN)
  const options = { limitMs: LIMIT_MS, signal }
  await git.run(['fetch', '--quiet', '--', target.remote], options)
  const env = await toIdentityVariables(git)
  const rebase = ['rebase', '--quiet', '--no-autostash', '@{upstream}']
  try {
    await git.run(rebase, { ...options, env })
  } catch (error) {
    const aborted = await git.find(['rebase', '--abort'])
    throw aborted === undefined ? error : new GitError(CONFLICT)
  }
}
