// Makes the commit that an update merges: a release that leaves the content alone.
import type { Git } from '../git.ts'
import type { Release } from '../release/releases.ts'

/** The demo in a release; in a blog, the owner's own. */
export const CONTENT = 'content'
/** Where `npm run init` puts the demo. */
export const DEMO_PLACE = 'examples/imprint'

/**
 * The commit of the release, or one after it with the content of `base`: git then sees no
 * change of the content by the release, and all of it stays as the owner has it, also what was
 * deleted. A demo that nobody touched follows the release.
 */
export function makeMergeSource(git: Git, base: string, release: Release): string {
  const before = findTree(git, base, CONTENT)
  const after = findTree(git, release.commit, CONTENT)
  const isDemo = before !== undefined && findTree(git, 'HEAD', CONTENT) === before
  if (isDemo || before === after) return release.commit
  const entries = git.list('ls-tree', '-z', release.commit).filter((entry) => {
    return !entry.endsWith(`\t${CONTENT}`)
  })
  if (before !== undefined) entries.push(`040000 tree ${before}\t${CONTENT}`)
  const tree = git.runWith(entries.map((entry) => `${entry}\0`).join(''), 'mktree', '-z')
  const message = `Imprint ${release.name} with the content of before`
  return git.run('commit-tree', tree, '-p', release.commit, '-m', message)
}

/** Takes a demo that was moved, and not touched, to the release, as tests read it. */
export function refreshDemo(git: Git, base: string, release: Release): boolean {
  const own = findTree(git, 'HEAD', DEMO_PLACE)
  const after = findTree(git, release.commit, CONTENT)
  if (own === undefined || after === undefined || own === after) return false
  if (own !== findTree(git, base, CONTENT)) return false
  git.run('rm', '-r', '-f', '--quiet', '--ignore-unmatch', '--', DEMO_PLACE)
  git.run('read-tree', `--prefix=${DEMO_PLACE}/`, '-u', after)
  return true
}

function findTree(git: Git, commit: string, path: string): string | undefined {
  return git.find('rev-parse', '--verify', '--quiet', `${commit}:${path}`)
}
