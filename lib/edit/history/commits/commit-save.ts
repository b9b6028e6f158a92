// Commits the files of one save, and nothing else that has changed or is staged.
import { shorten } from '../../../text/shorten.ts'
import { toPathspec } from '../git/git.ts'
import { toIdentityVariables } from '../git/identity.ts'
import type { Repository } from '../git/repository.ts'
import type { CommitAuthor, Save } from './save.ts'

/** A file that differs from the last commit. */
interface Change {
  /** From the top of the repository on. */
  readonly path: string
  readonly state: 'new' | 'gone' | 'changed'
}

/** Hooks of the owner run in it, too. */
const LIMIT_MS = 60_000

/** Returns false where nothing of the save differs from the last commit any more. */
export async function commitSave(repository: Repository, save: Save): Promise<boolean> {
  const paths = save.paths.map((path) => repository.prefix + path)
  let changes = await listChanges(repository, paths)
  for (;;) {
    if (changes.length === 0) return false
    try {
      await commitChanges(repository, save, changes)
      return true
    } catch (error) {
      // A next save may have moved a file away meanwhile.
      const present = await listChanges(repository, paths)
      if (JSON.stringify(present) === JSON.stringify(changes)) throw error
      changes = present
    }
  }
}

async function commitChanges(
  { git }: Repository,
  save: Save,
  changes: readonly Change[],
): Promise<void> {
  const message = `--message=${toSubject(save, changes)}`
  const author = save.author ? [`--author=${toIdentity(save.author)}`] : []
  const options = ['--quiet', '--only', '--cleanup=whitespace', ...author, message]
  const env = await toIdentityVariables(git)
  const toSpecs = (some: readonly Change[]) => some.map(({ path }) => toPathspec(path))
  const added = toSpecs(changes.filter(({ state }) => state === 'new'))
  try {
    // `--only` knows names that the index knows.
    if (added.length > 0) await git.run(['add', '--intent-to-add', '--', ...added])
    const commit = ['commit', ...options, '--', ...toSpecs(changes)]
    await git.run(commit, { env, limitMs: LIMIT_MS })
  } catch (error) {
    // The index is as somebody else left it.
    if (added.length > 0) {
      const undo = ['rm', '--cached', '--quiet', '--ignore-unmatch', '--', ...added]
      await git.find(undo)
    }
    throw error
  }
}

/** Renames are two changes. What git ignores is left out. */
async function listChanges(
  { git }: Repository,
  paths: readonly string[],
): Promise<Change[]> {
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all']
  const told = await git.read(['status', ...options, '--', ...paths.map(toPathspec)])
  return told
    .split('\0')
    .filter(Boolean)
    .map((entry) => ({ path: entry.slice(3), state: toState(entry.slice(0, 2)) }))
}

function toState(codes: string): Change['state'] {
  if (codes === '??') return 'new'
  return codes.endsWith('D') || codes === 'D ' ? 'gone' : 'changed'
}

const MAX_TITLE = 60

function toSubject({ title, act }: Save, changes: readonly Change[]): string {
  const states = new Set(changes.map(({ state }) => state))
  const [only] = states.size === 1 ? states : []
  const verb = VERBS[act ?? only ?? 'changed']
  return `${verb} "${shorten(title, MAX_TITLE)}"`
}

const VERBS = {
  new: 'Add',
  gone: 'Delete',
  changed: 'Edit',
  rename: 'Rename',
  delete: 'Delete',
} as const

/** Git ends a name at these signs. */
function toIdentity({ name, email = '' }: CommitAuthor): string {
  const clean = (text: string) => shorten(text.replace(/[<>]/g, ''), 200)
  return `${clean(name) || 'Unknown'} <${clean(email)}>`
}
