// Decides the conflicts that need no person: packages, and the README.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { listUnmerged } from './conflicts.ts'
import type { Git } from '../git.ts'
import { mergePackage, wantSamePackages } from './package-merge.ts'

const PACKAGE = 'package.json'
const LOCK = 'package-lock.json'
const README = 'README.md'

/** Returns the paths that were decided. The lock file is the release's, to be completed. */
export function resolveByRule(git: Git, root: string): string[] {
  const unmerged = listUnmerged(git)
  const decided = [PACKAGE, LOCK, README].filter((path) => unmerged.get(path) === '123')
  for (const path of decided) {
    if (path === PACKAGE) writeFileSync(join(root, path), renderPackage(git))
    else git.run('checkout', path === LOCK ? '--theirs' : '--ours', '--', path)
    git.run('add', '--', path)
  }
  return decided
}

/** Whether the blog has packages of its own, which the release's lock file may not know. */
export function hasOwnPackages(git: Git, root: string, release: string): boolean {
  const own = readFileSync(join(root, PACKAGE), 'utf8')
  return !wantSamePackages(own, git.run('show', `${release}:${PACKAGE}`))
}

function renderPackage(git: Git): string {
  // The stages of a file in a merge.
  const [base = '', own = '', release = ''] = [1, 2, 3].map((stage) =>
    git.run('show', `:${stage}:${PACKAGE}`),
  )
  return mergePackage(base, own, release)
}
