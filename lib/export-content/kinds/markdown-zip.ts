// The content folder as a zip, byte for byte.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** The same files give the same bytes: in order, with one time, without owners and rights. */
export async function writeMarkdownZip(
  contentDir: string,
  paths: readonly string[],
  file: string,
): Promise<void> {
  const zip = new ZipFile()
  // The fields of a clock: a zip of MS-DOS knows no time zone.
  const mtime = new Date(2000, 0, 1)
  for (const path of paths)
    zip.addFile(join(contentDir, path), path, {
      ...{ mtime, mode: 0o100644, forceDosTimestamp: true },
      compress: !/\.(?:jpe?g|png|gif|webp|avif|mp[34]|webm|og[ga]|pdf|woff2)$/i.test(
        path,
      ),
    })
  // `addFile` tells of a file that is gone by an event.
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  zip.end()
  await Promise.race([pipeline(zip.outputStream, createWriteStream(file)), failed])
}
