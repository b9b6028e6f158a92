import type { PictureEncoder } from '../../lib/content/compile/media/encodings.ts'
import { ImageCache } from '../../lib/images/image-cache.ts'

export interface EncoderStub extends PictureEncoder {
  /** Keys in the order in which they came. */
  readonly encoded: string[]
  /** What becomes of the next pictures. */
  outcome: 'kept' | 'crash' | 'fault'
}

/** Takes no time: puts one file for each picture into the cache, which tells it from others. */
export function makeEncoderStub(stateDir: string): EncoderStub {
  const cache = new ImageCache(stateDir)
  const encoded: string[] = []
  return {
    cache,
    encoded,
    outcome: 'kept',
    async encode(key) {
      encoded.push(key)
      if (this.outcome === 'crash') return false
      const variant = { format: 'avif', width: 480 } as const
      const isFaulty = this.outcome === 'fault'
      cache.keep(key, {
        encoding: isFaulty
          ? { variants: [], fault: 'of a reason' }
          : { variants: [variant] },
        files: new Map(isFaulty ? [] : [['480.avif', Buffer.from(key)]]),
      })
      return true
    },
  }
}
