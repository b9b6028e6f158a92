// What the editor may ask of commits: `status` and `push`.
import { isTrue } from '../../model/edit/body-fields.ts'
import {
  type EditAnswer,
  type EditOperation,
  refusal,
} from '../../model/edit/operation.ts'
import type { CommitLane } from './commits/commit-lane.ts'
import { GitError } from './git/git.ts'
import { findObstacle, findRepository } from './git/repository.ts'
import { MESSAGES } from './messages.ts'
import { type Branch, readBranch } from './push/branch.ts'

export interface CommitSettings {
  readonly contentDir: string
  /** Undefined where saves are not committed. */
  readonly lane: CommitLane | undefined
}

/** What `status` and `push` answer. */
export interface HistoryStatus extends Partial<Omit<Branch, 'isClean'>> {
  readonly isRepository: boolean
  /** Whether saves are committed. */
  readonly commits: boolean
  /** Saves that are not committed yet. */
  readonly waiting: number
  /** Whether a commit or a push is under way: the next answer may differ. */
  readonly isWorking: boolean
  /** What keeps commits or a push waiting, and what helps. */
  readonly lastError?: string | undefined
  readonly remedy?: string | undefined
  /** Whether `push` with `pulls` can bring in what the remote has. */
  readonly canPull?: boolean
}

export function makeCommitOperations(
  settings: CommitSettings,
): Readonly<Record<'status' | 'push', EditOperation>> {
  const { lane } = settings
  return {
    async status() {
      // A save that failed is tried again, and nobody waits for it here.
      if (lane && lane.waiting > 0 && !lane.isWorking) void lane.flush()
      return readStatus(settings)
    },
    async push({ body }) {
      if (!lane) return refusal(404, MESSAGES.noCommits, MESSAGES.commitYourself)
      await lane.push({ pulls: isTrue(body, 'pulls') })
      return readStatus(settings)
    },
  }
}

async function readStatus({ contentDir, lane }: CommitSettings): Promise<EditAnswer> {
  const own = {
    commits: lane !== undefined,
    waiting: lane?.waiting ?? 0,
    isWorking: lane?.isWorking ?? false,
    lastError: lane?.fault?.message,
    remedy: lane?.fault?.remedy,
  }
  try {
    const found = await findBranch(contentDir)
    const json: HistoryStatus = { isRepository: found !== undefined, ...own, ...found }
    return { status: 200, json }
  } catch (error) {
    if (error instanceof GitError) return refusal(502, error.message, error.remedy)
    throw error
  }
}

async function findBranch(contentDir: string) {
  const repository = await findRepository(contentDir)
  if (!repository) return undefined
  const { isClean, ...branch } = await readBranch(repository)
  const isFree = isClean && (await findObstacle(repository)) === undefined
  return { ...branch, canPull: isFree && branch.behind > 0 }
}
