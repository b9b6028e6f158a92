// Encodes pictures in a process of its own, one after the other.
import { type ChildProcess, fork } from 'node:child_process'

import type { PictureEncoder } from '../../content/compile/media/encodings.ts'
import { ImageCache } from '../../images/image-cache.ts'
import type { Settings } from '../../settings.ts'
import type { Installation } from '../process/installation.ts'
import type { EncodedMessage, PictureMessage } from './encoder-process.ts'

/** Limits one picture, which takes one or two seconds. */
const LIMIT_MS = 120_000
/** The process takes 0.2 GB: without work it ends. */
const IDLE_MS = 5000

/** Starts the process for the first picture, and again where one has ended it. */
export class ChildEncoder implements PictureEncoder {
  readonly cache: ImageCache
  readonly #file: string
  readonly #stateDir: string
  #child: ChildProcess | undefined
  #idle: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(
    { pictureEncoderFile }: Pick<Installation, 'pictureEncoderFile'>,
    { stateDir }: Pick<Settings, 'stateDir'>,
  ) {
    this.#file = pictureEncoderFile
    this.#stateDir = stateDir
    this.cache = new ImageCache(stateDir)
  }

  encode(key: string, bytes: Uint8Array): Promise<boolean> {
    const next = this.#last.then(() => this.#encode({ key, bytes }))
    this.#last = next
    return next
  }

  /** Kills the process: what it has not kept is encoded at the next start. */
  close(): void {
    this.#isClosed = true
    this.#stop()
  }

  #encode(message: PictureMessage): Promise<boolean> {
    if (this.#isClosed) return Promise.resolve(false)
    clearTimeout(this.#idle)
    this.#child ??= this.#start()
    const child = this.#child
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#stop(), LIMIT_MS)
      const settle = (isKept: boolean) => {
        clearTimeout(timer)
        child.removeAllListeners('message')
        child.off('exit', onExit)
        this.#idle = setTimeout(() => this.#stop(), IDLE_MS).unref()
        resolve(isKept)
      }
      const onExit = () => settle(false)
      child.once('exit', onExit)
      child.once('message', ({ isKept }: EncodedMessage) => settle(isKept))
      child.send(message)
    })
  }

  #start(): ChildProcess {
    const child = fork(this.#file, [this.#stateDir], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      // Ctrl-C reaches the whole process group; `close` ends this process.
      detached: true,
    })
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined
    })
    return child
  }

  #stop(): void {
    clearTimeout(this.#idle)
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}
