// Commits saves one after another, beside the saves themselves, and pushes what is committed.
import { requireReady, requireUnignored } from '../git/repository.ts'
import { bringIn, pushBranch } from '../push/push.ts'
import { commitSave } from './commit-save.ts'
import { type Fault, toFault } from './fault.ts'
import { countJoined, covers, joinSaves } from './join-saves.ts'
import type { Save } from './save.ts'

export interface CommitLaneSettings {
  readonly contentDir: string
  /** Whether each commit is pushed, where the branch follows one of a remote. */
  readonly pushes: boolean
  /** Lets the files of one save come together. */
  settle(): Promise<unknown>
  /** Hears of each fault once. */
  onFault(fault: Fault): void
}

/** A fault never reaches a save: what was not committed is tried again with the next. */
export class CommitLane {
  readonly #settings: CommitLaneSettings
  readonly #abort = new AbortController()
  #waiting: Save[] = []
  #last: Promise<unknown> = Promise.resolve()
  #isAsked = false
  #running = 0
  #commitFault: Fault | undefined
  #pushFault: Fault | undefined

  constructor(settings: CommitLaneSettings) {
    this.#settings = settings
  }

  /** What keeps commits, or else a push, waiting. */
  get fault(): Fault | undefined {
    return this.#commitFault ?? this.#pushFault
  }

  /** Saves that are not committed yet. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Whether a commit or a push is under way. */
  get isWorking(): boolean {
    return this.#running > 0
  }

  /** Returns at once. */
  add(save: Save): void {
    // As long as nothing can be committed, a file waits once.
    this.#waiting = [...this.#waiting.filter((other) => !covers(save, other)), save]
    if (this.#isAsked) return
    this.#isAsked = true
    void this.#next(async () => {
      await this.#settings.settle()
      this.#isAsked = false
      await this.#commitAll()
    })
  }

  /** Tells at the start what would keep saves from being committed. */
  probe(): Promise<void> {
    return this.#next(async () => {
      const fault = await toFault(async () => {
        const repository = await requireReady(this.#settings.contentDir)
        await requireUnignored(repository)
      })
      this.#commitFault = this.#tell(this.#commitFault, fault)
    })
  }

  /** Tries what waits again, and resolves when all before is done. */
  flush(): Promise<void> {
    return this.#next(() => this.#commitAll())
  }

  /** Pushes what is committed. `pulls`: what the remote has comes first. */
  push({ pulls = false } = {}): Promise<void> {
    return this.#next(async () => {
      await this.#commitAll({ pushes: false })
      await this.#tryPush({ pulls })
    })
  }

  /** Commits what waits, and cuts off a push. */
  close(): Promise<void> {
    this.#abort.abort()
    return this.flush()
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#running += 1
    const next = this.#last.then(work).finally(() => {
      this.#running -= 1
    })
    this.#last = next.catch(() => {})
    return next
  }

  async #commitAll({ pushes = this.#settings.pushes } = {}): Promise<void> {
    if (this.#waiting.length === 0) return
    const fault = await toFault(() => this.#commitWaiting())
    this.#commitFault = this.#tell(this.#commitFault, fault)
    if (!fault && pushes && !this.#abort.signal.aborted) await this.#tryPush()
  }

  /** All are tried: one that can not be committed does not keep the others. */
  async #commitWaiting(): Promise<void> {
    const repository = await requireReady(this.#settings.contentDir)
    const kept: Save[] = []
    let failure: unknown
    while (this.#waiting.length > 0) {
      const joined = this.#waiting.splice(0, countJoined(this.#waiting))
      try {
        await commitSave(repository, joinSaves(joined))
      } catch (error) {
        kept.push(...joined)
        failure ??= error
      }
    }
    this.#waiting.unshift(...kept)
    if (failure !== undefined) throw failure
  }

  async #tryPush({ pulls = false } = {}): Promise<void> {
    const { signal } = this.#abort
    const fault = await toFault(async () => {
      const repository = await requireReady(this.#settings.contentDir)
      if (pulls) await bringIn(repository, signal)
      await pushBranch(repository, signal)
    })
    // A push that was cut off at the end is no fault: its commits are pushed with the next.
    if (!signal.aborted) this.#pushFault = this.#tell(this.#pushFault, fault)
  }

  #tell(known: Fault | undefined, fault: Fault | undefined): Fault | undefined {
    if (fault && fault.message !== known?.message) this.#settings.onFault(fault)
    return fault
  }
}
