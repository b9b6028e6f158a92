// Runs git in the folder of the project.
import { spawnSync } from 'node:child_process'

import { CommandError } from '../model/command-error.ts'

const MAX_BYTES = 256 * 1024 ** 2

export class Git {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** What git prints, without the last line break. Throws `CommandError` with its message. */
  run(...args: string[]): string {
    return this.runWith('', ...args)
  }

  runWith(input: string, ...args: string[]): string {
    const { status, stdout, stderr } = this.#spawn(args, input)
    if (status === 0) return stdout.replace(/\n$/, '')
    const reason = (stderr || stdout).trim()
    throw new CommandError(`\`git ${args.join(' ')}\` failed: ${reason}`)
  }

  /** Undefined where git fails, as it does for what is not there. */
  find(...args: string[]): string | undefined {
    const { status, stdout } = this.#spawn(args)
    return status === 0 ? stdout.replace(/\n$/, '') : undefined
  }

  has(...args: string[]): boolean {
    return this.find(...args) !== undefined
  }

  /** The lines or, with `-z`, the names that git prints. */
  list(...args: string[]): string[] {
    return this.run(...args)
      .split(args.includes('-z') ? '\0' : '\n')
      .filter(Boolean)
  }

  #spawn(args: readonly string[], input = '') {
    const env = { ...process.env, LC_ALL: 'C', GIT_EDITOR: ':' }
    const options = { cwd: this.#folder, env, input, maxBuffer: MAX_BYTES } as const
    const { error, ...result } = spawnSync('git', args, { ...options, encoding: 'utf8' })
    if (!error) return result
    throw new CommandError(`Cannot run git: ${error.message}. Install git 2.30 or later.`)
  }
}
