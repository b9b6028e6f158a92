// Ends an update that is good: the branch of before gets it.
import { CommandError } from '../model/command-error.ts'
import type { Git } from './git.ts'
import { toSummaryText } from './messages.ts'
import { CODE, listOwnChanges } from './release/own-changes.ts'
import { readVersion } from './release/package-facts.ts'
import type { Plan } from './plan.ts'
import type { UpdatePorts } from './ports.ts'

export function finishUpdate(git: Git, plan: Plan, { print }: UpdatePorts): void {
  const { base, release, branch, home } = plan
  git.run('switch', '--quiet', home)
  if (!git.has('merge', '--quiet', '--ff-only', branch)) {
    git.run('switch', '--quiet', branch)
    throw new CommandError(
      `${home} has moved since the update began. Bring that in: git merge ${home} && npm run update`,
    )
  }
  git.run('branch', '--quiet', '--delete', branch)
  const changed = git.list('diff', '--name-only', base, release.commit, '--', ...CODE)
  const own = listOwnChanges(git, release.commit).map(({ path }) => path)
  print(
    toSummaryText(plan, { from: readVersion(git, base), changed: changed.length, own }),
  )
}
