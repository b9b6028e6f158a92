import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'

import { withLock } from './lock.ts'
import { listTree } from './processes.ts'

type Environment = Readonly<Record<string, string>>

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningServer {
  readonly origin: string
  /** Everything that it has printed so far. */
  output(): string
  /** Ctrl-C. Returns the exit code and the processes that had been running. */
  stop(): Promise<{ readonly code: number | null; readonly processes: readonly number[] }>
}

const START_MS = 900_000
/** A command that should have ended: a test that fails leaves no server behind. */
const COMMAND_MS = 300_000

export interface CommandOptions {
  /** Where the project is, when it is a copy. */
  readonly root?: string
  readonly limitMs?: number
}

/** Runs a command to its end, in a folder of its own when `cwd` is given. */
export async function runImprint(
  args: readonly string[],
  environment: Environment = {},
  cwd?: string,
  { root, limitMs = COMMAND_MS }: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawnImprint(args, environment, cwd, root)
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text
    })
  }
  const timer = setTimeout(() => child.kill('SIGTERM'), limitMs)
  const code = await endOf(child)
  clearTimeout(timer)
  return { code, ...output }
}

/** Starts `start` or `dev` on a free port and waits until it serves. */
export function openServer(
  command: 'start' | 'dev',
  environment: Environment,
): Promise<RunningServer> {
  return withLock(`next-${command}`, () => openServerNow(command, environment))
}

async function openServerNow(
  command: 'start' | 'dev',
  environment: Environment,
): Promise<RunningServer> {
  const child = spawnImprint([command], { PORT: '0', ...environment })
  const ended = endOf(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  try {
    const origin = await Promise.race([readOrigin(child), failAfter(START_MS)])
    void ended.then((code) => {
      if (code !== 0)
        console.error(`\`imprint ${command}\` ended with ${code}:\n${output}`)
    })
    return { origin, output: () => output, stop: () => stop(child, ended) }
  } catch (error) {
    child.kill('SIGINT')
    throw new Error(`\`imprint ${command}\` serves nothing:\n${output}`, { cause: error })
  }
}

/** Starts a command, and leaves it to the caller to end it. */
export function spawnImprint(
  args: readonly string[],
  environment: Environment,
  cwd = inject('root'),
  root = inject('root'),
): ChildProcess {
  const env = { ...process.env, ...environment }
  // The test runner sets it to `test`, which nobody who runs the command has.
  Reflect.deleteProperty(env, 'NODE_ENV')
  const command = join(root, 'lib/cli/imprint.mjs')
  return spawn(process.execPath, [command, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function readOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (text: string) => {
      printed += text
      const origin = /^Serving (http:\S+)$/m.exec(printed)?.[1]
      if (origin !== undefined) resolve(origin)
    })
    child.once('exit', (code) => reject(new Error(`It ended with exit code ${code}`)))
  })
}

function failAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(new Error(`Nothing after ${milliseconds / 1000} s`))
    setTimeout(fail, milliseconds).unref()
  })
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
}

async function stop(child: ChildProcess, ended: Promise<number | null>) {
  const processes = child.pid === undefined ? [] : listTree(child.pid)
  child.kill('SIGINT')
  return { code: await ended, processes }
}
