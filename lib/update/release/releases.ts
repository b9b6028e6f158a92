// Releases of Imprint: tags such as `v0.2.0`, kept apart from the tags of the blog.
import { CommandError } from '../../model/command-error.ts'
import type { Git } from '../git.ts'
import { compareVersions, formatVersion, parseVersion, type Version } from './version.ts'

export interface Release {
  /** `0.2.0` */
  readonly name: string
  readonly version: Version
  readonly commit: string
}

/** Where fetched tags go: a blog may have a `v1.0.0` of its own. */
const FETCHED = 'refs/imprint'

/**
 * Fetches the releases of a remote: the one named, else `upstream`, else `origin`. Returns its
 * name. An address is remembered as `upstream`.
 */
export function fetchReleases(git: Git, from: string | undefined): string {
  const remote = findRemote(git, from)
  if (remote === undefined) throw new CommandError(NO_REMOTE)
  deepen(git)
  const refs = `+refs/tags/v*:${FETCHED}/v*`
  git.run('fetch', '--quiet', '--no-tags', '--prune', remote, refs)
  if (!git.list('remote').some((name) => name === remote || name === 'upstream'))
    git.run('remote', 'add', 'upstream', remote)
  return remote
}

const NO_REMOTE =
  'This blog does not know where Imprint is. Name it: npm run update -- --from ADDRESS'

function findRemote(git: Git, from: string | undefined): string | undefined {
  if (from !== undefined) return from
  const remotes = git.list('remote')
  return ['upstream', 'origin'].find((name) => remotes.includes(name))
}

/** A merge needs what both sides come from; where that is out of reach, `findBase` helps. */
function deepen(git: Git): void {
  if (git.run('rev-parse', '--is-shallow-repository') !== 'true') return
  const [remote] = git.list('remote').toSorted(byOrigin)
  if (remote !== undefined) git.find('fetch', '--quiet', '--unshallow', remote)
}

function byOrigin(a: string, b: string): number {
  return Number(b === 'origin') - Number(a === 'origin')
}

/** Oldest first. Of a clone that never fetched, the tags that came with it. */
export function listReleases(git: Git): Release[] {
  const refs = listRefs(git, FETCHED)
  return refs.length > 0 ? refs : listRefs(git, 'refs/tags')
}

function listRefs(git: Git, folder: string): Release[] {
  const format = '--format=%(refname) %(objectname) %(*objectname)'
  const refs = git.list('for-each-ref', format, folder).flatMap((line) => {
    const [ref = '', object = '', peeled] = line.split(' ')
    const version = parseVersion(ref.slice(folder.length + 1))
    const commit = peeled || object
    return version ? [{ name: formatVersion(version), version, commit }] : []
  })
  return refs.toSorted((a, b) => compareVersions(a.version, b.version))
}

/** The newest release, or the one that is named. Throws `CommandError` if there is none. */
export function requireRelease(
  releases: readonly Release[],
  named: string | undefined,
  remote: string,
): Release {
  const version = named === undefined ? undefined : formatOf(named)
  const release =
    named === undefined ? releases.at(-1) : releases.find(({ name }) => name === version)
  if (release) return release
  const known = releases.map(({ name }) => `v${name}`).join(', ')
  throw new CommandError(
    known === ''
      ? `${remote} has no release of Imprint. Name where Imprint is: npm run update -- --from ADDRESS`
      : `${remote} has no release ${named}, but ${known}.`,
  )
}

function formatOf(text: string): string | undefined {
  const version = parseVersion(text)
  return version && formatVersion(version)
}
