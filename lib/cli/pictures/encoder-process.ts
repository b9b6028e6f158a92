// The process that encodes pictures: of low priority, and what ends it ends nothing else.
import { type EncodedPicture, encodePicture, limitSharp } from '../../images/encode.ts'
import { ImageCache } from '../../images/image-cache.ts'
import { exitWithParent, giveWay } from '../process/parent.ts'

/** A picture to encode. */
export interface PictureMessage {
  readonly key: string
  readonly bytes: Uint8Array
}

/** Whether the cache has it now. */
export interface EncodedMessage {
  readonly isKept: boolean
}

exitWithParent()
giveWay()
limitSharp()

const cache = new ImageCache(process.argv[2] ?? '')
process.on('message', ({ key, bytes }: PictureMessage) => {
  void encode(key, bytes).then((message) => process.send?.(message))
})

async function encode(key: string, bytes: Uint8Array): Promise<EncodedMessage> {
  const picture = await encodePicture(bytes).catch(toFaulty)
  try {
    cache.keep(key, picture)
    return { isKept: true }
  } catch (error) {
    console.error(error)
    return { isKept: false }
  }
}

/** Remembered like any other: the next try would end alike. */
function toFaulty(error: Error): EncodedPicture {
  return { encoding: { variants: [], fault: error.message }, files: new Map() }
}
