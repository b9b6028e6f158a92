// A save that is to be committed.

/** Who the commit says wrote it. */
export interface CommitAuthor {
  readonly name: string
  readonly email?: string | undefined
}

export interface Save {
  /** Files that it wrote or removed, from the content folder on; no others are committed. */
  readonly paths: readonly string[]
  /** Undefined for whoever git knows by itself. */
  readonly author: CommitAuthor | undefined
  /** The headline of what it is about, or the name of a file. */
  readonly title: string
  /** Undefined where the files say it: new ones are added, missing ones are deleted. */
  readonly act?: 'rename' | 'delete' | undefined
}
