// Whom `site.yaml` names to be told of a publish, read from the file itself.
import { join } from 'node:path'

import { checkFile } from '../../content/check/index.ts'
import { toSiteRecord } from '../../content/compile/record/to-record.ts'
import {
  type Listeners,
  SITE_FILE,
  toListeners,
  toSite,
} from '../../content/store/site.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import type { Site } from '../../model/article.ts'
import { CommandError } from '../../model/command-error.ts'
import { isHeldBack } from '../../model/diagnostic.ts'
import type { Settings } from '../../settings.ts'
import { toBulkLines } from '../terminal/bulk.ts'

interface Audience {
  readonly site: Site
  readonly listeners: Listeners
}

/** Throws `CommandError` where it names nobody. */
export function readAudience({ contentDir, siteUrl }: Settings): Audience {
  const file = join(contentDir, SITE_FILE)
  const { fields, diagnostics } = checkFile(SITE_FILE, readOrThrow(file, 'Create it.'))
  const record = toSiteRecord(fields)
  const [site, listeners] = [toSite(record, siteUrl), toListeners(record)]
  const { webhooks, indexNow } = listeners
  const hasAny = webhooks.length > 0 || (indexNow ?? site.hub) !== undefined
  // What can not be read is not there, and only its diagnostic says so.
  const isLeftOut = diagnostics.some(({ rule }) => rule === 'field-left-out')
  if (diagnostics.some(isHeldBack) || (isLeftOut && !hasAny)) {
    throw new CommandError(toBulkLines(diagnostics).join('\n'))
  }
  if (hasAny) return { site, listeners }
  throw new CommandError(
    `${SITE_FILE} has no hub, no webhooks and no key of IndexNow. To notify feed readers of ` +
      'new articles at once, add the line "hub: https://pubsubhubbub.appspot.com/", or ' +
      'another hub, and publish again.',
  )
}

function readOrThrow(file: string, remedy: string): Buffer {
  try {
    return readRegularFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new CommandError(`${file} cannot be read (${reason}). ${remedy}`)
  }
}
