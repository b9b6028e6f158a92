// Saves a picture of a text beside its document.
import { toFreeName } from '../body/pictures/picture-name.ts'
import { RefusedError } from '../services.ts'
import type { Mirror } from './mirror.ts'

const CONFLICT = 409

/** Answers the path, under a name that is free here and on disk. Rejects with a `RefusedError`. */
export async function saveBeside(
  mirror: Mirror,
  picture: File,
  beside: string,
): Promise<string> {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1)
  const taken = new Set<string>()
  for (;;) {
    const isTaken = (name: string) =>
      taken.has(name) || mirror.find(folder + name) !== undefined
    const name = toFreeName(picture.name, isTaken)
    try {
      await mirror.write(folder + name, picture)
      return folder + name
    } catch (error) {
      // Somebody else put a file there after this page read the folder.
      if (!(error instanceof RefusedError) || error.status !== CONFLICT) throw error
      taken.add(name)
    }
  }
}
