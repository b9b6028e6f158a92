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
  const { git, prefix } = repository
  const paths = save.paths.map((path) => prefix + path)
  const changes = await listChanges(repository, paths)
  if (changes.length === 0) return false
  const added = changes.filter(({ state }) => state === 'new').map(({ path }) => path)
  const message = `--message=${toSubject(save, changes)}`
  const author = save.author ? [`--author=${toIdentity(save.author)}`] : []
  const specs = changes.map(({ path }) => toPathspec(path))
  // `--only` knows names that the index knows.
  if (added.length > 0)
    await git.run(['add', '--intent-to-add', '--', ...added.map(toPathspec)])
  try {
    const env = await toIdentityVariables(git)
    const options = ['--quiet', '--only', '--cleanup=whitespace', ...author, message]
    await git.run(['commit', ...options, '--', ...specs], { env, limitMs: LIMIT_MS })
  } catch (error) {
    // The index is as somebody else left it.
    if (added.length > 0)
      await git.find(['rm', '--cached', '--quiet', '--', ...added.map(toPathspec)])
    throw error
  }
  return true
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
  const verb = act ? 'Rename' : VERBS[only ?? 'changed']
  return `${verb} "${shorten(title, MAX_TITLE)}"`
}

const VERBS = { new: 'Add', gone: 'Delete', changed: 'Edit' } as const

/** Git ends a name at these signs. */
function toIdentity({ name, email = '' }: CommitAuthor): string {
  const clean = (text: string) => shorten(text.replace(/[<>]/g, ''), 200)
  return `${clean(name) || 'Unknown'} <${clean(email)}>`
}
