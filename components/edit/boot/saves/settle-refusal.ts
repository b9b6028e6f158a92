// Asks the author what becomes of a save that the server refused.
import { RefusedError } from '../../services.ts'
import { askAboutConflict } from '../../tools/refused/ask-about-conflict.ts'
import { askAgain, isPassing, showRefusal } from '../../tools/refused/ask-again.ts'

export interface RefusedSave {
  readonly path: string
  /** Undefined for a file that must be new, and for what is no text. */
  readonly known: string | undefined
  readonly mine: string | undefined
}

/**
 * `again`: save it once more; `over`: save it over what is on disk; `stop`: it stays in the form.
 * Where the author takes what is on disk, the page is loaded anew with it.
 */
export async function settleRefusal(
  error: RefusedError,
  { path, known, mine }: RefusedSave,
  address: string,
): Promise<'again' | 'over' | 'stop'> {
  if (isPassing(error)) return (await askAgain(error, address)) ? 'again' : 'stop'
  const { theirs } = error
  if (theirs === undefined || known === undefined || mine === undefined) return 'stop'
  const answer = await askAboutConflict({ path, mine, theirs })
  if (answer === 'theirs') location.reload()
  return answer === 'mine' ? 'over' : 'stop'
}

/** Says why something stays, where the CMS would say in general words that it failed. */
export async function refuse(error: unknown): Promise<never> {
  if (error instanceof RefusedError) await showRefusal(error)
  throw error
}
