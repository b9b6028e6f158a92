// Looks at git: what is not committed, and what differs from the release.
import type { Git } from '../update/git.ts'
import { findPlan } from '../update/plan.ts'
import { type Base, findBase } from '../update/release/base.ts'
import { listOwnChanges, type OwnChange } from '../update/release/own-changes.ts'
import { listReleases } from '../update/release/releases.ts'
import { formatVersion } from '../update/release/version.ts'
import { type Finding, toFinding } from './finding.ts'

export function examineRepository(git: Git): Finding[] {
  if (git.has('rev-parse', '--verify', '--quiet', 'HEAD'))
    return [examineTree(git), examineCode(git)]
  return [
    toFinding(
      'git',
      'warning',
      'Git knows nothing of this folder: no change can be undone, and no release merged',
      'git init && git add --all && git commit --message "Begin"',
    ),
  ]
}

function examineTree(git: Git): Finding {
  const plan = findPlan(git)
  const message = `An update to Imprint ${plan?.release.name} is open`
  if (plan) return toFinding('git', 'warning', message, 'npm run update')
  const files = git.list('status', '--porcelain').map((line) => line.slice(3))
  if (files.length === 0) return toFinding('git', 'ok', 'Everything is committed')
  return toFinding('git', 'ok', `Not committed yet: ${countOf(files.length)}`)
}

const NO_RELEASE =
  'Which files differ from the release cannot be told: no tag of Imprint is known'

function examineCode(git: Git): Finding {
  const base = findBase(git, listReleases(git)) ?? findUpstream(git)
  if (!base) return toFinding('code', 'warning', NO_RELEASE, FETCH)
  const changes = listOwnChanges(git, base.commit)
  const release = base.version ? formatVersion(base.version) : base.commit.slice(0, 10)
  if (changes.length === 0)
    return toFinding('code', 'ok', `The code is that of Imprint ${release}`)
  const message = `The code differs from Imprint ${release} in ${countOf(changes.length)}:`
  return { ...toFinding('code', 'ok', message), files: changes.map(toLine) }
}

const FETCH = 'git fetch ADDRESS "+refs/tags/v*:refs/imprint/v*"'

/** Of a clone that has no tag: where it parted from what Imprint had by then. */
function findUpstream(git: Git): Base | undefined {
  const [ref] = git.list('for-each-ref', '--format=%(refname)', 'refs/remotes/upstream')
  const release = ref && { name: '', version: [0, 0, 0] as const, commit: ref }
  return release ? findBase(git, [], release) : undefined
}

function toLine({ path, kind }: OwnChange): string {
  return `${kind.padEnd('changed'.length)} ${path}`
}

function countOf(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}
