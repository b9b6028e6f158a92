// Says in words how saves, commits and the remote stand.
import { isRecord } from '../article/is-record.ts'
import { WORDS } from '../words.ts'

export interface Status {
  /** Empty where saves are not committed. */
  readonly words: string
  /** What keeps commits waiting, with what helps. */
  readonly fault: string | undefined
  readonly canPush: boolean
  readonly canPull: boolean
  /** The next answer may differ. */
  readonly isWorking: boolean
}

const NOTHING: Status = {
  words: '',
  fault: undefined,
  canPush: false,
  canPull: false,
  isWorking: false,
}

/** `answer`: of the operation `status`. */
export function readStatus(answer: unknown): Status {
  if (!isRecord(answer) || answer.commits !== true) return NOTHING
  const { lastError, remedy, upstream, name } = answer
  const [ahead, behind, waiting] = ['ahead', 'behind', 'waiting'].map((key) =>
    Number(answer[key] ?? 0),
  )
  const isWorking = answer.isWorking === true
  const parts = [
    waiting ? WORDS.waiting(waiting) : '',
    ahead && upstream ? WORDS.ahead(ahead) : '',
    behind ? WORDS.behind(behind) : '',
  ].filter(Boolean)
  const inStep = upstream ? WORDS.inStep(String(name)) : WORDS.committed
  const fault = [lastError, remedy].filter((text) => typeof text === 'string').join(' ')
  return {
    words: isWorking ? WORDS.working : parts.join(', ') || inStep,
    fault: fault || undefined,
    canPush: Boolean((ahead && upstream) || waiting),
    canPull: answer.canPull === true,
    isWorking,
  }
}
