// Puts saves together that are one for whoever made them: a text, and the pictures it came with.
import type { Save } from './save.ts'

/** How many saves, from the first on, are one commit. */
export function countJoined(saves: readonly Save[]): number {
  const [first] = saves
  if (!first) return 0
  const end = saves.findIndex((_, index) => !areOne(saves.slice(0, index + 1)))
  return end === -1 ? saves.length : end
}

/** Saves that `countJoined` counted, as one. Its title is that of the document in it. */
export function joinSaves(saves: readonly Save[]): Save {
  const document = saves.findLast(({ paths }) => paths.some(isDocument))
  const paths = [...new Set(saves.flatMap((save) => save.paths))]
  const { author, title, act } = document ?? saves[0] ?? NOTHING
  return { paths, author, title, act }
}

const NOTHING = { author: undefined, title: '', act: undefined }

/** Whether a later save commits all that an earlier one would. */
export function covers(later: Save, earlier: Save): boolean {
  const isPlain = later.act === undefined && earlier.act === undefined
  const isSameAuthor = hasAuthor(later, earlier)
  return (
    isPlain && isSameAuthor && earlier.paths.every((path) => later.paths.includes(path))
  )
}

function areOne(saves: readonly Save[]): boolean {
  const [first] = saves
  if (saves.length === 1) return true
  const documents = new Set(saves.flatMap(({ paths }) => paths.filter(isDocument)))
  const isPlain = saves.every(({ act }) => act === undefined)
  const hasOneAuthor = saves.every((save) => first && hasAuthor(first, save))
  return isPlain && hasOneAuthor && documents.size <= 1
}

function hasAuthor({ author: a }: Save, { author: b }: Save): boolean {
  return a?.name === b?.name && a?.email === b?.email
}

function isDocument(path: string): boolean {
  return path.endsWith('.md') || path.endsWith('.yaml')
}
