// Finds what of Imprint a blog was made from.
import type { Git } from '../git.ts'
import { readVersion } from './package-facts.ts'
import type { Release } from './releases.ts'
import { formatVersion, type Version } from './version.ts'

export interface Base {
  readonly commit: string
  readonly version: Version | undefined
  /** False for a copy without history: the version in its `package.json` tells. */
  readonly isInHistory: boolean
}

/** What the blog shares with `release`, by its history or by the version of `package.json`. */
export function findBase(
  git: Git,
  releases: readonly Release[],
  release = releases.at(-1),
): Base | undefined {
  const shared = release && git.find('merge-base', 'HEAD', release.commit)
  if (shared)
    return { commit: shared, version: readVersion(git, shared), isInHistory: true }
  const version = readVersion(git, 'HEAD')
  const name = version && formatVersion(version)
  const same = releases.find((each) => each.name === name)
  return same && { commit: same.commit, version, isInHistory: false }
}

/** The version that a blog has: of the newest release in its history, else of its base. */
export function findInstalled(
  git: Git,
  releases: readonly Release[],
  base: Base | undefined,
): Version | undefined {
  const merged = releases.findLast(({ commit }) => isAncestor(git, commit, 'HEAD'))
  return merged?.version ?? base?.version
}

export function isAncestor(git: Git, older: string, newer: string): boolean {
  return git.has('merge-base', '--is-ancestor', older, newer)
}
