// The list of posts of an export, and the files with their texts.
import type { Source, SourceFile } from '../../model/source.ts'
import type { PostRow } from './row.ts'

const LIST = /(?:^|\/)posts\.csv$/i
/** `posts/123401.some-words.html`; drafts may have no words. */
const POST = /(?:^|\/)posts\/(\d{4,})(?:\.[^/]*)?\.html$/i

export class Posts {
  readonly list: SourceFile | undefined
  readonly files: readonly SourceFile[]
  readonly #open: Map<string, SourceFile>

  constructor({ files }: Source) {
    this.list = files.find(({ path }) => LIST.test(path))
    this.files = files.filter(({ path }) => POST.test(path))
    this.#open = new Map(this.files.map((file) => [toNumber(file.path), file]))
  }

  /** The file of a post, once. */
  take({ key }: PostRow): SourceFile | undefined {
    const file = this.#open.get(key)
    this.#open.delete(key)
    return file
  }

  /** Files that no row of the list names. */
  listUntaken(): SourceFile[] {
    return [...this.#open.values()]
  }
}

/** The number of a post, from the path of its file. */
export function toNumber(path: string): string {
  return POST.exec(path)?.[1] ?? ''
}
