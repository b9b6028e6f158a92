// Reads `/proc`; finds nothing where there is none.
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Unit of times in `/proc`: `getconf CLK_TCK` is 100 on every Linux that Node runs on. */
export const TICKS_PER_SECOND = 100

export interface ProcessStat {
  readonly pid: number
  readonly parent: number
  readonly userTicks: number
  readonly systemTicks: number
  /** User time of children that have ended. */
  readonly endedTicks: number
}

/** Seconds of user time of all children of this process that have ended. */
export function readEndedSeconds(): number {
  return (findStat('/proc/self/stat')?.endedTicks ?? 0) / TICKS_PER_SECOND
}

/** The process and its descendants; none where there is no `/proc`. */
export function listTree(root: number): ProcessStat[] {
  const stats = listNames('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => findStat(`/proc/${pid}/stat`) ?? [])
  const inTree = new Set([root])
  // A child may have a smaller id than its parent: repeats until nothing is found.
  for (let size = 0; size < inTree.size; ) {
    size = inTree.size
    for (const { pid, parent } of stats) if (inTree.has(parent)) inTree.add(pid)
  }
  return stats.filter(({ pid }) => inTree.has(pid))
}

/** Fields by their numbers in proc_pid_stat(5); the name may hold spaces and brackets. */
export function findStat(file: string): ProcessStat | undefined {
  const text = findText(file)
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (number: number) => Number(fields[number - 3])
  return {
    pid: Number.parseInt(text, 10),
    parent: at(4),
    userTicks: at(14),
    systemTicks: at(15),
    endedTicks: at(16),
  }
}

/**
 * Bytes in memory. Processes of one program share the pages of its files: those of the
 * largest count alone, and what a process has for itself always.
 */
export function readMemory(pids: readonly number[]): number {
  const statuses = pids.map((pid) => findText(`/proc/${pid}/status`) ?? '')
  const listKilobytes = (field: string) =>
    statuses.map((text) =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0),
    )
  const own = [...listKilobytes('RssAnon'), ...listKilobytes('RssShmem')]
  const kilobytes = own.reduce((sum, each) => sum + each, 0)
  return (kilobytes + Math.max(0, ...listKilobytes('RssFile'))) * 1024
}

/** The script of a Node process, the program of any other. */
export function nameOf(pid: number): string | undefined {
  const words = findText(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  const script = words.slice(1).find((word) => !word.startsWith('-')) ?? ''
  const isNode = basename(words[0] ?? '') === 'node'
  return basename(isNode ? script : (words[0] ?? '')) || undefined
}

function findText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended.
    return undefined
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
