// Begins an update: everything that can refuse it comes before anything is changed.
import { CommandError } from '../model/command-error.ts'
import { findBase, findInstalled, type Base } from './release/base.ts'
import type { Git } from './git.ts'
import { readPackage } from './release/package-facts.ts'
import { beginPlan, type Plan } from './plan.ts'
import { sliceReleaseNotes } from './release/release-notes.ts'
import {
  fetchReleases,
  listReleases,
  type Release,
  requireRelease,
} from './release/releases.ts'
import type { UpdateOptions, UpdatePorts } from './ports.ts'
import {
  compareVersions,
  formatVersion,
  isInRange,
  parseVersion,
} from './release/version.ts'

/** Undefined if there is nothing to do. Throws `CommandError` with what is in the way. */
export function beginUpdate(
  git: Git,
  options: UpdateOptions,
  ports: UpdatePorts,
): Plan | undefined {
  requireTop(git)
  requireCleanTree(git)
  const remote = fetchReleases(git, options.from)
  const releases = listReleases(git)
  const release = requireRelease(releases, options.to, remote)
  const base = findBase(git, releases, release)
  if (!isNewer(git, releases, release, base)) {
    ports.print(toNothingNew(release, remote))
    return undefined
  }
  if (!base) throw new CommandError(NO_BASE)
  requireNode(git, release, ports.nodeVersion)
  printNotes(git, release, base, ports)
  return beginPlan(git, release, base)
}

/** Whoever forgot that a fork has the releases of its first day alone would wait forever. */
function toNothingNew({ name }: Release, remote: string): string {
  const hint = ' If that is your own copy: npm run update -- --from ADDRESS'
  return `Imprint ${name} is here already, and ${remote} has nothing newer.${remote === 'origin' ? hint : ''}`
}

function requireTop(git: Git): void {
  const prefix = git.find('rev-parse', '--show-prefix')
  if (prefix === '') return
  throw new CommandError(
    prefix === undefined
      ? 'This folder is no git repository: git init && git add --all && git commit -m "Begin", then again.'
      : 'Imprint lies in a folder of another repository, where git cannot merge a release. Give it a repository of its own.',
  )
}

const NO_BASE =
  'This copy has no history, and no release has the version of its package.json: nothing says what it was made from. Set `version` in package.json to that release, and commit.'

/** Also throws where nobody can commit. */
export function requireCleanTree(git: Git): void {
  const changed = git.list('status', '--porcelain', '--untracked-files=no')
  if (changed.length > 0) {
    const list = changed.map((line) => `  ${line}`).join('\n')
    throw new CommandError(
      `These files have changes that are not committed:\n${list}\nCommit them, or put them aside with \`git stash\`.`,
    )
  }
  git.run('var', 'GIT_COMMITTER_IDENT')
}

function isNewer(
  git: Git,
  releases: readonly Release[],
  { name, version, commit }: Release,
  base: Base | undefined,
): boolean {
  const installed = findInstalled(git, releases, base)
  const order = installed ? compareVersions(version, installed) : 1
  if (order < 0) {
    throw new CommandError(
      `Imprint ${name} is older than ${installed && formatVersion(installed)}, which is here. An update never goes back: \`git revert -m 1\` undoes one.`,
    )
  }
  return order > 0 && base?.commit !== commit
}

function requireNode(git: Git, release: Release, node: string): void {
  const range = readPackage(git, release.commit).node
  const version = parseVersion(node)
  if (range === undefined || !version || isInRange(version, range)) return
  throw new CommandError(
    `Imprint ${release.name} needs Node ${range}, and this is ${node}. Install that first.`,
  )
}

function printNotes(
  git: Git,
  { name, version, commit }: Release,
  base: Base,
  { print }: UpdatePorts,
): void {
  const changelog = git.find('show', `${commit}:CHANGELOG.md`) ?? ''
  const from = base.version ?? parseVersion('0.0.0')
  const notes = from && sliceReleaseNotes(changelog, from, version)
  print(`Imprint ${name}${base.version ? `, after ${formatVersion(base.version)}` : ''}`)
  if (notes) print(`\n${notes}\n`)
}
