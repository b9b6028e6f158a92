// What a new blog is asked, and whether an answer will do.
import { checkFile } from '../../content/check/index.ts'
import { CommandError } from '../../model/command-error.ts'
import type { LookName } from '../../theme/looks.ts'
import type { DestinationName } from './destinations.ts'
import { renderAuthor, renderSite } from './texts/starters.ts'

export interface Answers {
  readonly title: string
  readonly author: string
  readonly destination: DestinationName
  readonly url: string
  readonly language: string
  readonly timeZone: string
  readonly look: LookName
}

/** What is wrong with the answers, in the words of the check; undefined where nothing is. */
export function findFault(answers: Answers): string | undefined {
  const files = {
    'site.yaml': renderSite(answers),
    'authors/a.md': renderAuthor(answers),
  }
  const found = Object.entries(files).flatMap(
    ([path, text]) => checkFile(path, Buffer.from(text)).diagnostics,
  )
  return found[0]?.message
}

/** Throws `CommandError` for answers that the check would complain of. */
export function requireGood(answers: Answers): void {
  const fault = findFault(answers)
  if (fault !== undefined) throw new CommandError(fault)
}
