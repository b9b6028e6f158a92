// Merges a release into the branch of its update, and installs its packages.
import { listStalePackages } from '../../files/installed-packages.ts'
import { CommandError } from '../../model/command-error.ts'
import { requireCleanTree } from '../begin.ts'
import { listConflicts, listMarked } from './conflicts.ts'
import type { Git } from '../git.ts'
import { DEMO_PLACE, makeMergeSource, refreshDemo } from './merge-source.ts'
import { toConflictText, toFailureText, toMarkedText, toWayBack } from '../messages.ts'
import { isMerging, type Plan } from '../plan.ts'
import type { UpdatePorts } from '../ports.ts'
import { hasOwnPackages, resolveByRule } from './resolve.ts'

/** Returns false, and says why, where a person has to decide first. Goes on with what is there. */
export function mergeRelease(git: Git, plan: Plan, ports: UpdatePorts): boolean {
  if (!isMerging(git)) openMerge(git, plan)
  const { base, release } = plan
  for (const path of resolveByRule(git, ports.root)) ports.print(DECIDED[path] ?? path)
  if (refreshDemo(git, base, release))
    ports.print(`${DEMO_PLACE}: the demo of the release`)
  // Before anybody decides: the command to go on may need a new package.
  const open = install(git, plan, ports)
    ? findUndecided(git, plan)
    : toFailureText('install', plan)
  if (open !== undefined) ports.print(open)
  else git.run('commit', '--quiet', '--message', `Merge Imprint ${release.name}`)
  return open === undefined
}

function findUndecided(git: Git, plan: Plan): string | undefined {
  const conflicts = listConflicts(git, plan.base, plan.release.commit)
  if (conflicts.length > 0) return toConflictText(conflicts, plan)
  const marked = listMarked(git)
  return marked.length > 0 ? toMarkedText(marked, plan) : undefined
}

/** What is said of the files that are decided by a rule. */
const DECIDED: Readonly<Record<string, string>> = {
  'package.json': 'package.json: both sides, and the release where both changed a value',
  'package-lock.json': "package-lock.json: the release's, with your own packages added",
  'README.md': 'README.md: yours',
}

function openMerge(git: Git, plan: Plan): void {
  requireUntouched(git, plan)
  const { base, release } = plan
  // A copy without history: from now on git knows what it was made from.
  if (!git.has('merge-base', 'HEAD', base)) {
    const message = `Say that this blog was made from Imprint, ${base.slice(0, 10)}`
    const options = ['--strategy=ours', '--allow-unrelated-histories', '-m', message]
    git.run('merge', '--quiet', ...options, base)
  }
  const source = makeMergeSource(git, base, release)
  if (git.has('merge', '--quiet', '--no-commit', '--no-ff', source)) return
  // Conflicts are no failure; what stops git before them is.
  if (!isMerging(git)) git.run('merge', '--no-commit', '--no-ff', source)
}

/** A merge that was killed half-way leaves files without a note of what they are. */
function requireUntouched(git: Git, plan: Plan): void {
  try {
    requireCleanTree(git)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const advice = `Or, if an update was interrupted, begin again: ${toWayBack(plan)}`
    throw new CommandError(`${error.message}\n${advice}`)
  }
}

function install(git: Git, { release }: Plan, { root, npm }: UpdatePorts): boolean {
  if (!hasOwnPackages(git, root, release.commit))
    return listStalePackages(root).length === 0 || npm('ci')
  if (!npm('install')) return false
  git.run('add', '--', 'package-lock.json')
  return true
}
