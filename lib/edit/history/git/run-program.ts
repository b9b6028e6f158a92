// Runs a program without a terminal and within a time, with all that it started.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface ProgramSettings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly limitMs: number
  /** Cuts the program off. */
  readonly signal?: AbortSignal | undefined
}

export interface ProgramOutput {
  /** Undefined for a program that was cut off, or is not there. */
  readonly code: number | undefined
  readonly stdout: Buffer
  readonly stderr: string
  readonly end: 'exit' | 'missing' | 'limit' | 'size' | 'abort'
}

/** Never rejects. Arguments reach the program as they are: there is no shell. */
export function runProgram(
  name: string,
  args: readonly string[],
  { cwd, env, limitMs, signal }: ProgramSettings,
): Promise<ProgramOutput> {
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  // A group of its own: without a terminal to ask at, and ended together with what it started.
  const child = spawn(name, args, { cwd, env, stdio: [...stdio], detached: true })
  const run = new Run(child)
  const limit = setTimeout(() => run.stop('limit'), limitMs)
  const abort = () => run.stop('abort')
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  return new Promise((resolve) => {
    const settle = (code: number | null) => {
      clearTimeout(limit)
      signal?.removeEventListener('abort', abort)
      resolve(run.settle(code))
    }
    child.on('error', () => {
      run.stop('missing')
      settle(null)
    })
    child.on('close', settle)
  })
}

/** What prints more is cut off. */
const MAX_BYTES = 128 * 1024 ** 2
/** Time to take its lock files away before it is killed. */
const GRACE_MS = 3000

class Run {
  readonly #pid: number | undefined
  readonly #stdout: Output
  readonly #stderr: Output
  #end: ProgramOutput['end'] = 'exit'
  #kill: NodeJS.Timeout | undefined

  constructor({ pid, stdout, stderr }: ChildProcessByStdio<null, Readable, Readable>) {
    this.#pid = pid
    const onFull = () => this.stop('size')
    this.#stdout = new Output(stdout, onFull)
    this.#stderr = new Output(stderr, onFull)
  }

  stop(why: Exclude<ProgramOutput['end'], 'exit'>): void {
    this.#end = why
    this.#signal('SIGTERM')
    this.#kill ??= setTimeout(() => this.#signal('SIGKILL'), GRACE_MS)
  }

  settle(code: number | null): ProgramOutput {
    clearTimeout(this.#kill)
    const end = this.#end
    return {
      code: end === 'exit' ? (code ?? undefined) : undefined,
      stdout: this.#stdout.bytes,
      stderr: this.#stderr.bytes.toString(),
      end,
    }
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#pid === undefined) return
    try {
      process.kill(-this.#pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
}

class Output {
  readonly #pieces: Buffer[] = []
  #size = 0

  constructor(stream: Readable, onFull: () => void) {
    stream.on('data', (piece: Buffer) => {
      this.#size += piece.length
      if (this.#size <= MAX_BYTES) this.#pieces.push(piece)
      else onFull()
    })
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }
}
