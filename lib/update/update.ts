// `npm run update`: brings a newer release into a changed clone, on a branch of its own.
import { isAncestor } from './release/base.ts'
import { beginUpdate, requireCleanTree } from './begin.ts'
import { finishUpdate } from './finish.ts'
import type { Git } from './git.ts'
import { mergeRelease } from './merge/merge-release.ts'
import { toFailureText } from './messages.ts'
import { findPlan, isMerging, type Plan } from './plan.ts'
import type { UpdateOptions, UpdatePorts } from './ports.ts'

/**
 * Returns true if the blog has the release. What is open stays on the branch of the update,
 * where the next run goes on; the branch of before is moved at the end alone.
 */
export function update(git: Git, options: UpdateOptions, ports: UpdatePorts): boolean {
  const plan = findPlan(git) ?? beginUpdate(git, options, ports)
  if (!plan) return true
  if (!isAncestor(git, plan.release.commit, 'HEAD') || isMerging(git)) {
    if (!mergeRelease(git, plan, ports)) return false
  } else requireCleanTree(git)
  if (!isGood(plan, options, ports)) return false
  finishUpdate(git, plan, ports)
  return true
}

function isGood(
  plan: Plan,
  { skipTests = false }: UpdateOptions,
  { npm, print }: UpdatePorts,
): boolean {
  const isChecked = npm('run', 'check')
  const isTested = isChecked && (skipTests || npm('test'))
  if (!isTested) print(toFailureText(isChecked ? 'test' : 'check', plan))
  return isTested
}
