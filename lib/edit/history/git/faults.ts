// What failures of git mean, and what helps.
import { shortenWords } from '../../../text/shorten.ts'
import { NO_REPOSITORY } from '../messages.ts'
import type { ProgramOutput } from './run-program.ts'

export interface GitFault {
  readonly kind: 'no-repository' | 'rejected' | 'access' | 'network' | 'limit' | 'other'
  readonly message: string
  readonly remedy: string
}

interface KnownFault {
  readonly pattern: RegExp
  readonly kind: GitFault['kind']
  readonly message: string
  readonly remedy: string
}

const RETRY = 'Your text is saved. Fix what git says: the next save tries again.'
const LOOK = 'Your text is saved. Run the same in a terminal, to see what is the matter.'
const FILL = '{{folder}}'

const KNOWN: readonly KnownFault[] = [
  {
    pattern: /not a git repository/,
    kind: 'no-repository',
    ...NO_REPOSITORY,
  },
  {
    pattern: /dubious ownership/,
    kind: 'access',
    message: 'The repository belongs to another user of this machine, so git refuses it.',
    remedy: `If you trust it: git config --global --add safe.directory ${FILL}`,
  },
  {
    pattern: /cannot use bare repository/,
    kind: 'access',
    message: 'The content folder has files that make it look like a repository itself.',
    remedy: `Delete HEAD, config, objects and refs there, if you did not make them: ${FILL}`,
  },
  {
    pattern: /\.lock': File exists/,
    kind: 'other',
    message: 'Another git command runs in the repository, or was cut off.',
    remedy: 'Your text is saved. When no git runs, delete the file index.lock in .git.',
  },
  {
    pattern: /\[remote rejected\]|pre-receive hook declined|protected branch/i,
    kind: 'other',
    message: 'The remote does not take commits on this branch.',
    remedy: 'Allow them at the host, or use another branch: git switch -c NAME',
  },
  {
    pattern: /\[rejected\]|non-fast-forward|fetch first/,
    kind: 'rejected',
    message: 'The remote has commits that are not here.',
    remedy: 'Bring them in, then push: git pull --rebase && git push',
  },
  {
    pattern:
      /Authentication failed|could not read (?:Username|Password)|Permission denied|Host key verification|terminal prompts disabled|HTTP 40[13]|returned error: 40[13]/i,
    kind: 'access',
    message: 'The remote does not let this machine in.',
    remedy: 'Log in once in a terminal, so that git remembers it: git push',
  },
  {
    pattern:
      /Could not resolve|unable to access|Connection (?:refused|timed out|reset)|Network is unreachable|does not appear to be a git repository|Could not read from remote/i,
    kind: 'network',
    message: 'The remote can not be reached.',
    remedy: 'The commits wait here. Try again later, or look at: git remote -v',
  },
]

const MISSING = {
  message: 'Git is not installed.',
  remedy: 'Install git 2.30 or later, and start again.',
}

/** `command`: of git, as `push`. */
export function explainFailure(
  command: string,
  { end, stdout, stderr }: ProgramOutput,
  folder: string,
): GitFault {
  if (end === 'missing') return { kind: 'other', ...MISSING }
  if (end !== 'exit') {
    const what = end === 'size' ? 'printed too much' : 'took too long'
    const message = `\`git ${command}\` ${what} and was cut off.`
    return { kind: 'limit', message, remedy: LOOK }
  }
  const printed = withoutCredentials(stderr.trim() || stdout.toString().trim())
  const known = KNOWN.find(({ pattern }) => pattern.test(printed))
  if (!known) {
    const lines = printed.split('\n').slice(-MAX_LINES).join(' ')
    const message = `\`git ${command}\` failed: ${shortenWords(lines, MAX_SAID)}`
    return { kind: 'other', message, remedy: RETRY }
  }
  const { kind, message, remedy } = known
  // Git says which folder it means: the top of the repository.
  const [, named = folder] = /--add safe\.directory (.+)/.exec(printed) ?? []
  return { kind, message, remedy: remedy.replace(FILL, () => named) }
}

const MAX_LINES = 6
const MAX_SAID = 600

/** Addresses of remotes may hold a user and a password. */
export function withoutCredentials(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/'"]+@/gi, '$1')
}
