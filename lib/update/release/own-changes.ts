// Which files of the code differ from the release that a blog was made from.
import type { Git } from '../git.ts'
import { CONTENT, DEMO_PLACE } from '../merge/merge-source.ts'

export interface OwnChange {
  readonly path: string
  readonly kind: 'changed' | 'added' | 'deleted'
}

/** All but the folders that are the owner's, and the demo. */
export const CODE = ['.', `:(exclude)${CONTENT}`, `:(exclude)${DEMO_PLACE}`]

const KINDS = { A: 'added', D: 'deleted' } as const

/** Between a commit and the files as they are, by path; files that git does not know are out. */
export function listOwnChanges(git: Git, base: string): OwnChange[] {
  const format = ['--name-status', '--no-renames', '-z']
  const fields = git.list('diff', ...format, base, '--', ...CODE)
  return fields.flatMap((status, index) => {
    const path = fields[index + 1]
    if (index % 2 !== 0 || path === undefined) return []
    const kind = status === 'A' || status === 'D' ? KINDS[status] : 'changed'
    return [{ path, kind }]
  })
}
