// Runs git in the repository of a content folder.
import { toChildEnvironment } from '../../../files/child-environment.ts'
import { explainFailure, type GitFault } from './faults.ts'
import { type ProgramOutput, runProgram } from './run-program.ts'

/** A command of git that failed, in words for whoever saved a text. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly remedy: string
  readonly kind: GitFault['kind']

  constructor({ kind, message, remedy }: GitFault) {
    super(message)
    this.kind = kind
    this.remedy = remedy
  }
}

export interface GitOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly limitMs?: number
  readonly signal?: AbortSignal | undefined
}

const LIMIT_MS = 30_000

// Git asks who owns a repository before it reads its configuration; that the owner's own
// programs run (hooks, signing, filters) is as it is by hand. These are the ways around that.
const CONFIG = [
  // A program that would run with every look.
  'core.fsmonitor=false',
  // A folder of the content that looks like a repository, with a configuration from its author.
  'safe.bareRepository=explicit',
  // `.gitmodules` is content.
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'push.recurseSubmodules=no',
  'diff.ignoreSubmodules=all',
  'core.quotePath=false',
].flatMap((setting) => ['-c', setting])

const ENVIRONMENT = {
  // Of a hook that started this process: they name another repository.
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_PREFIX: undefined,
  // Asks nobody, and opens no editor.
  GIT_TERMINAL_PROMPT: '0',
  GIT_EDITOR: ':',
  GIT_SEQUENCE_EDITOR: ':',
  // A look takes no lock that a command by hand would meet.
  GIT_OPTIONAL_LOCKS: '0',
  // Messages in the words that `faults.ts` knows, names of files in any letters.
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'C',
}

export class Git {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** What git prints. Rejects with `GitError`. */
  async run(args: readonly string[], options?: GitOptions): Promise<Buffer> {
    const output = await this.#spawn(args, options)
    if (output.code === 0) return output.stdout
    throw new GitError(explainFailure(args[0] ?? '', output, this.#folder))
  }

  /** The same as text, without the line break at its end. */
  async read(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.run(args, options)).toString().replace(/\n$/, '')
  }

  /** Undefined where git fails, as it does for what is not there. */
  async find(args: readonly string[], options?: GitOptions): Promise<string | undefined> {
    const { code, stdout } = await this.#spawn(args, options)
    return code === 0 ? stdout.toString().replace(/\n$/, '') : undefined
  }

  #spawn(args: readonly string[], options: GitOptions = {}): Promise<ProgramOutput> {
    const { env = {}, limitMs = LIMIT_MS, signal } = options
    return runProgram('git', [...CONFIG, ...args], {
      cwd: this.#folder,
      env: toChildEnvironment({ ...ENVIRONMENT, ...env }),
      limitMs,
      signal,
    })
  }
}

/** A path from the top of the repository as git takes it: no letter in it is a pattern. */
export function toPathspec(path: string): string {
  return `:(top,literal)${path}`
}
