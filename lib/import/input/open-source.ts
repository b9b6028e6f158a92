// Opens what is imported from.
import { type Source, SourceError } from '../model/source.ts'

/** A path of a file, an archive or a folder. Rejects with a `SourceError`. */
export async function openSource(path: string): Promise<Source> {
  throw new SourceError(`${path}: not yet`)
}
