// The repository that a content folder lies in.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { IGNORED, NO_REPOSITORY } from '../messages.ts'
import { Git, GitError } from './git.ts'

export interface Repository {
  readonly git: Git
  /** Its top folder. */
  readonly top: string
  /** From there to the content folder: empty, or with a slash at its end. */
  readonly prefix: string
  /** Where its state lies: `.git`, or that of a linked work tree. */
  readonly gitDir: string
  readonly isShallow: boolean
}

/** Undefined for a folder in no repository. Rejects with `GitError`, as for one of another user. */
export async function findRepository(
  contentDir: string,
): Promise<Repository | undefined> {
  const questions = ['--absolute-git-dir', '--is-shallow-repository']
  const asked = ['rev-parse', '--show-toplevel', ...questions, '--show-prefix']
  try {
    const told = await new Git(contentDir).read(asked)
    const [top = '', gitDir = '', isShallow, prefix = ''] = told.split('\n')
    const git = new Git(top)
    return { git, top, prefix, gitDir, isShallow: isShallow === 'true' }
  } catch (error) {
    if (error instanceof GitError && error.kind === 'no-repository') return undefined
    throw error
  }
}

export interface Obstacle {
  readonly message: string
  readonly remedy: string
}

const LATER = 'Your text is saved, and is committed with the next save after that.'

function toObstacle(what: string, command: string): Obstacle {
  const ways = `\`git ${command} --continue\`, or give it up with \`git ${command} --abort\``
  return {
    message: `Git is in the middle of a ${what} here, so nothing is committed.`,
    remedy: `Finish it with ${ways}. ${LATER}`,
  }
}

const UNFINISHED: Readonly<Record<string, Obstacle>> = {
  'rebase-merge': toObstacle('rebase', 'rebase'),
  'rebase-apply': toObstacle('rebase', 'rebase'),
  MERGE_HEAD: toObstacle('merge', 'merge'),
  CHERRY_PICK_HEAD: toObstacle('cherry-pick', 'cherry-pick'),
  REVERT_HEAD: toObstacle('revert', 'revert'),
}

const ON_NO_BRANCH: Obstacle = {
  message: 'The repository is on no branch, so a commit would be lost.',
  remedy: `Choose one: git switch main. ${LATER}`,
}

/** What stands against a commit now; undefined where one can be made. */
export async function findObstacle({
  git,
  gitDir,
}: Repository): Promise<Obstacle | undefined> {
  const found = Object.keys(UNFINISHED).find((name) => existsSync(join(gitDir, name)))
  if (found !== undefined) return UNFINISHED[found]
  const branch = await git.find(['symbolic-ref', '--quiet', 'HEAD'])
  return branch === undefined ? ON_NO_BRANCH : undefined
}

/** The repository, where a commit can be made now. Rejects with `GitError`. */
export async function requireReady(contentDir: string): Promise<Repository> {
  const repository = await findRepository(contentDir)
  if (!repository) throw new GitError({ kind: 'no-repository', ...NO_REPOSITORY })
  const obstacle = await findObstacle(repository)
  if (obstacle) throw new GitError({ kind: 'other', ...obstacle })
  return repository
}

/** Rejects with `GitError` where git is told to know no article. */
export async function requireUnignored({ git, prefix }: Repository): Promise<void> {
  const question = ['check-ignore', '--quiet', '--', `${prefix}articles/any.md`]
  if ((await git.find(question)) !== undefined)
    throw new GitError({ kind: 'other', ...IGNORED })
}
