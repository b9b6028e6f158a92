// Reads the articles that letters are made of, as readers have them now.
import {
  listLetterSources,
  listNewestSource,
} from '../../content/queries/pages/letters.ts'
import { openReader } from '../../content/queries/reader.ts'
import { findRecord } from '../../content/store/documents.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import type { LetterSource } from '../../letters/letter.ts'
import type { Sender } from '../../letters/message.ts'
import { CommandError } from '../../model/command-error.ts'
import type { Settings } from '../../settings.ts'
import { systemClock } from '../process/clock.ts'
import { type Installation, withCompiler } from '../process/installation.ts'

export interface Letters extends Omit<Sender, 'isList'> {
  /** Oldest first; of what became public after an instant. */
  readonly sources: readonly LetterSource[]
  /** To look at before the first letter. */
  readonly newest: readonly LetterSource[]
}

/** Throws `CommandError` where `site.yaml` does not say who letters are from. */
export async function readLetters(
  installation: Installation,
  settings: Settings,
  since: string | undefined,
): Promise<Letters> {
  await withCompiler(installation, settings, 'npm run letter', async (compiler) => {
    await compiler.compile()
    compiler.publishSnapshot(systemClock.now())
  })
  return openReader({ ...settings, showsHidden: false })((reader) => {
    const letter = findRecord(reader.db, SITE_FILE, 'site')?.letter
    if (!letter) throw new CommandError(NO_SENDER)
    return {
      ...{ site: reader.site, letter },
      sources: since === undefined ? [] : listLetterSources(reader, since),
      newest: listNewestSource(reader),
    }
  })
}

const NO_SENDER = `${SITE_FILE} does not say who letters are from. Add such as:
letter:
  from: 'Ada Lovelace <ada@example.org>'`
