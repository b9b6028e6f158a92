// What differs between two versions of a text.
import { toPathspec } from '../git/git.ts'
import type { Repository } from '../git/repository.ts'
import { type DiffHunk, parseDiff, toWholeHunk } from './parse-diff.ts'

/** `blob`: a version of the past; `path`: what is on disk, from the content folder on. */
export type Side = { readonly blob: string } | { readonly path: string }

const OPTIONS = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']

/** Undefined for what is no text. A side that is undefined has no file. */
export async function diffVersions(
  { git, prefix }: Repository,
  from: string | undefined,
  to: Side | undefined,
): Promise<DiffHunk[] | undefined> {
  if (from !== undefined && to !== undefined) {
    const other = 'blob' in to ? [to.blob] : ['--', toPathspec(prefix + to.path)]
    const printed = await git.read(['diff', ...OPTIONS, '--unified=3', from, ...other])
    return /^Binary files /m.test(printed) ? undefined : parseDiff(printed)
  }
  const [kind, blob] =
    from === undefined
      ? (['added', to && 'blob' in to ? to.blob : undefined] as const)
      : (['removed', from] as const)
  if (blob === undefined) return []
  const text = await git.run(['cat-file', 'blob', blob])
  return text.includes(0) ? undefined : toWholeHunk(text.toString(), kind)
}
