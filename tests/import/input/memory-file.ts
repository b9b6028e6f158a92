// A file of a source that lies in memory, in chunks of any size.
import { toSourceFile } from '@/lib/import/input/source-file.ts'
import type { SourceFile } from '@/lib/import/model/source.ts'

export function memoryFile(
  path: string,
  content: string | Uint8Array,
  chunkBytes = 65_536,
): SourceFile {
  const bytes = Buffer.from(content)
  return toSourceFile(path, bytes.length, async function* () {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      yield bytes.subarray(at, at + chunkBytes)
  })
}
