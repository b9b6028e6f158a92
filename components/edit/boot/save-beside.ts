// Saves a picture, or another file, beside a document.
import { toFreeName, toPictureName } from '../body/pictures/picture-name.ts'
import { RefusedError } from '../services.ts'
import { nameOf } from '../tools/article/new-name.ts'
import type { Mirror } from './mirror.ts'

const CONFLICT = 409

/** What programs call a picture that has no name. */
const NAMELESS =
  /^(?:images?|pictures?|photos?|screenshot|clipboard|pasted|untitled|unnamed|download|img|dsc|blob)?[-_ \d.]*(?:\.\w+)?$/i

/** Answers the path, under a name that is free here and on disk. Rejects with a `RefusedError`. */
export async function saveBeside(
  mirror: Mirror,
  picture: File,
  beside: string,
): Promise<string> {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1)
  const named = toName(picture, beside)
  const taken = new Set<string>()
  for (;;) {
    const isTaken = (name: string) =>
      taken.has(name) || mirror.find(folder + name) !== undefined
    const name = toFreeName(named, isTaken)
    try {
      await mirror.add(folder + name, picture)
      return folder + name
    } catch (error) {
      // Somebody else put a file there after this page read the folder.
      if (!(error instanceof RefusedError) || error.status !== CONFLICT) throw error
      taken.add(name)
    }
  }
}

/** A name that says nothing gives way to that of the document. */
export function toName(
  { name, type }: Pick<File, 'name' | 'type'>,
  beside: string,
): string {
  const ending = /\.\w+$/.exec(name)?.[0] ?? ''
  const isNamed = !NAMELESS.test(name)
  return toPictureName({ name: isNamed ? name : `${nameOf(beside)}${ending}`, type })
}
