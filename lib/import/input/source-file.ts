// A file of a source, whatever it lies in: all of it is made from one stream of bytes.
import { type SourceFile, SourceError } from '../model/source.ts'
import { decode } from './charset/decoder.ts'

const HEAD_BYTES = 65_536
/** No text of a blog is longer, and a string of V8 hardly can be. */
const MAX_BYTES = 256 * 1024 * 1024

/** `open` gives the bytes from the first one on, each time anew. */
export function toSourceFile(
  path: string,
  size: number,
  open: () => AsyncIterable<Uint8Array>,
): SourceFile {
  const bytes = (maxBytes = MAX_BYTES) => readAll(path, open(), maxBytes)
  return {
    path,
    size,
    bytes,
    head: () => readHead(open()),
    text: async (maxBytes) => decode(await bytes(maxBytes)),
    stream: open,
  }
}

async function readAll(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) throw new SourceError(formatTooLarge(path, maxBytes))
    parts.push(chunk)
  }
  const [first] = parts
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
}

async function readHead(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES)
}

function formatTooLarge(path: string, maxBytes: number): string {
  const megabytes = Math.floor(maxBytes / (1024 * 1024))
  const limit = megabytes > 0 ? `${megabytes} MB` : `${maxBytes} bytes`
  return `${path}: is larger than ${limit}, the most that is read at once. Split it into parts, or export fewer items at a time.`
}
