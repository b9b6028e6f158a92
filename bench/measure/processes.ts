// Watches a process and all that it starts by `/proc`: memory, and who is busy.
import {
  findStat,
  listTree,
  nameOf,
  type ProcessStat,
  readMemory,
  TICKS_PER_SECOND,
} from './proc-files.ts'

/** Shares of an interval: above the first a process works, below the second it waits. */
const BUSY = 0.5
const IDLE = 0.1

/** Seconds of processor time, and of the clock for `aloneSeconds`. */
export interface ProcessUse {
  readonly pid: number
  readonly name: string
  readonly mainThreadSeconds: number
  readonly otherThreadsSeconds: number
  /** While no other process of the tree did anything. */
  readonly aloneSeconds: number
}

interface Seen extends ProcessStat {
  readonly name: string
  readonly mainTicks: number
  readonly aloneSeconds: number
}

export class ProcessTree {
  readonly #root: number
  readonly #seen = new Map<number, Seen>()
  readonly #timer: NodeJS.Timeout
  #sampled = performance.now()
  #peakBytes = 0

  constructor(root: number, everyMs: number) {
    this.#root = root
    this.#timer = setInterval(() => this.#sample(), everyMs)
  }

  /** Memory of all processes at once. */
  get peakMegabytes(): number {
    return this.#peakBytes / 1e6
  }

  /** Of all processes so far, those that ended included. */
  get userSeconds(): number {
    const ticks = [...this.#seen.values()].reduce((sum, seen) => sum + seen.userTicks, 0)
    return ticks / TICKS_PER_SECOND
  }

  listUses(): ProcessUse[] {
    this.#sample()
    return [...this.#seen.values()]
      .toSorted((a, b) => a.pid - b.pid)
      .map(({ pid, name, userTicks, systemTicks, mainTicks, aloneSeconds }) => ({
        pid,
        name,
        mainThreadSeconds: mainTicks / TICKS_PER_SECOND,
        otherThreadsSeconds: (userTicks + systemTicks - mainTicks) / TICKS_PER_SECOND,
        aloneSeconds,
      }))
  }

  close(): void {
    clearInterval(this.#timer)
  }

  #sample(): void {
    const now = performance.now()
    const seconds = (now - this.#sampled) / 1000
    this.#sampled = now
    const stats = listTree(this.#root)
    this.#peakBytes = Math.max(this.#peakBytes, readMemory(stats.map(({ pid }) => pid)))
    const shares = stats.map((stat) => this.#shareOf(stat, seconds))
    const all = shares.reduce((sum, share) => sum + share, 0)
    for (const [index, stat] of stats.entries()) {
      const share = shares[index] ?? 0
      const isAlone = share > BUSY && all - share < IDLE
      this.#see(stat, isAlone ? seconds : 0)
    }
  }

  #shareOf({ pid, userTicks, systemTicks }: ProcessStat, seconds: number): number {
    const before = this.#seen.get(pid)
    const ticks =
      userTicks + systemTicks - (before ? before.userTicks + before.systemTicks : 0)
    return ticks / TICKS_PER_SECOND / seconds
  }

  #see(stat: ProcessStat, aloneSeconds: number): void {
    const { pid } = stat
    const before = this.#seen.get(pid)
    const main = findStat(`/proc/${pid}/task/${pid}/stat`)
    this.#seen.set(pid, {
      ...stat,
      // A process forks before it becomes the program it runs.
      name: nameOf(pid) ?? before?.name ?? 'unknown',
      mainTicks: main ? main.userTicks + main.systemTicks : (before?.mainTicks ?? 0),
      aloneSeconds: (before?.aloneSeconds ?? 0) + aloneSeconds,
    })
  }
}
