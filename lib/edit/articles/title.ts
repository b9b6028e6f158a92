// The title that people know a document by.
import { checkFile, documentTypeOf } from '../../content/check/index.ts'

/** Of the fields, or of the heading that stands for them; else the path, as of settings. */
export function titleOf(path: string, bytes: Uint8Array): string {
  if (!path.endsWith('.md') || documentTypeOf(path) === undefined) return path
  const { title, name } = checkFile(path, bytes, { isBareAllowed: true }).fields
  const [found] = [title, name].filter((field) => typeof field === 'string')
  return found ?? path
}
