// What an export of Medium holds besides posts: counted, never read.
import type { LeftOut } from '../../model/record.ts'
import type { SourceFile } from '../../model/source.ts'

const REASON = 'Not a post. Data about the account and its readers is never read.'

/** One record for each folder, named as the folder is. */
export function countOtherFiles(
  files: readonly SourceFile[],
  root: string,
): readonly LeftOut[] {
  const counts = new Map<string, number>()
  for (const { path } of files) {
    const [folder = path] = path.slice(root.length).split('/')
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].map(([folder, count]) => ({
    type: 'left-out',
    key: root + folder,
    place: root + folder,
    title: count === 1 ? folder : `${folder}: ${count} files`,
    what: folder.includes('.') ? 'other file' : folder,
    reason: REASON,
  }))
}
