// Why commits or pushes wait.
import { GitError } from '../git/git.ts'

export interface Fault {
  readonly message: string
  /** What helps; empty where nobody knows. */
  readonly remedy: string
}

/** What `work` fails with: nobody waits for it who could be told in another way. */
export async function toFault(work: () => Promise<void>): Promise<Fault | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof GitError) return error
    return { message: String(error), remedy: '' }
  }
}
