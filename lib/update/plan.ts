// What an update that has begun is about, kept in git, so that a killed one goes on.
import { CommandError } from '../model/command-error.ts'
import type { Base } from './release/base.ts'
import type { Git } from './git.ts'
import { listReleases, type Release } from './release/releases.ts'

export interface Plan {
  readonly release: Release
  /** The branch of the update, and the one that it began from. */
  readonly branch: string
  readonly home: string
  /** Commits: what the blog comes from, and what it was before the update. */
  readonly base: string
  readonly before: string
}

const BRANCH = /^update\/v(?<name>[\d.]+)$/

/** Of the branch that is checked out; undefined for one that is no update. */
export function findPlan(git: Git): Plan | undefined {
  const branch = findBranch(git) ?? ''
  const name = BRANCH.exec(branch)?.groups?.name
  const release = listReleases(git).find((each) => each.name === name)
  const [home, base, before] = KEYS.map((key) => git.find('config', keyOf(branch, key)))
  if (!(release && home && base && before)) return undefined
  return { release, branch, home, base, before }
}

/** Makes the branch and changes to it. Deleting it forgets the plan. */
export function beginPlan(git: Git, release: Release, base: Base): Plan {
  const branch = `update/v${release.name}`
  if (git.has('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`)) {
    throw new CommandError(
      `The branch ${branch} is there from an earlier update. To go on with it: git switch ${branch} && npm run update. To begin again: git branch -D ${branch} && npm run update`,
    )
  }
  const [home, before] = [requireBranch(git), git.run('rev-parse', 'HEAD')]
  const values = { home, base: base.commit, before }
  for (const key of KEYS) git.run('config', keyOf(branch, key), values[key])
  git.run('switch', '--quiet', '--create', branch)
  return { release, branch, ...values }
}

const KEYS = ['home', 'base', 'before'] as const

function keyOf(branch: string, key: string): string {
  return `branch.${branch}.imprint-${key}`
}

export function isMerging(git: Git): boolean {
  return git.has('rev-parse', '--verify', '--quiet', 'MERGE_HEAD')
}

function findBranch(git: Git): string | undefined {
  return git.find('symbolic-ref', '--quiet', '--short', 'HEAD')
}

function requireBranch(git: Git): string {
  const branch = findBranch(git)
  if (branch !== undefined) return branch
  throw new CommandError('No branch is checked out. Check one out: git switch main')
}
