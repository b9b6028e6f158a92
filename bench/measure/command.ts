// Runs a command and measures it with all that it starts.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

import { readEndedSeconds } from './proc-files.ts'
import { ProcessTree } from './processes.ts'

const SAMPLE_MS = 250
const KEPT_LINES = 20
export const DEFAULT_LIMIT_MINUTES = 45

export interface MeasuredCommand {
  readonly command: readonly [string, ...string[]]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly limitMinutes?: number
  /** Exit codes of a run that counts; 0 alone unless given. */
  readonly codes?: readonly number[]
  /** A line as it is printed, and the processes at that moment. */
  onLine?(line: string, processes: ProcessTree): void
}

export interface CommandFigures {
  readonly totalSeconds: number
  readonly userSeconds: number
  readonly peakMegabytes: number
}

/** Throws with the last lines on a failure, or beyond the limit. */
export async function measureCommand({
  command: [program, ...args],
  cwd,
  env = {},
  limitMinutes = DEFAULT_LIMIT_MINUTES,
  codes = [0],
  onLine = () => {},
}: MeasuredCommand): Promise<CommandFigures> {
  const [started, ended] = [performance.now(), readEndedSeconds()]
  // A group of its own, so that a limit ends all of it. The Node that runs is the Node measured.
  const child = spawn(program, args, {
    cwd,
    env: {
      ...process.env,
      ...env,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const processes = new ProcessTree(child.pid ?? 0, SAMPLE_MS)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > KEPT_LINES) lines.shift()
      onLine(line, processes)
    })
  // A build in an endless loop hears no gentler signal.
  const limit = setTimeout(
    () => process.kill(-(child.pid ?? 0), 'SIGKILL'),
    limitMinutes * 60_000,
  )
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  }).finally(() => {
    clearTimeout(limit)
    processes.close()
  })
  if (code === null) throw new Error(`${program} took more than ${limitMinutes} minutes`)
  if (!codes.includes(code))
    throw new Error(`${program} ended with ${code}:\n${lines.join('\n')}`)
  return {
    totalSeconds: (performance.now() - started) / 1000,
    // A killed prerender process counts only in the first, the last moments only in the second.
    userSeconds: Math.max(processes.userSeconds, readEndedSeconds() - ended),
    peakMegabytes: processes.peakMegabytes,
  }
}
