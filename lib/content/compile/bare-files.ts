// Reads from `site.yaml` whether files without front matter are documents.
import { join } from 'node:path'

import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { SITE_FILE } from '../store/site.ts'
import { scanFile } from './scan/scan.ts'

const OPTIONAL = /^front_matter:[ \t]*(["']?)optional\1[ \t]*(?:#.*)?\r?$/m

/**
 * Asked before any file is read: all of them depend on it. `last` is what was known before, for
 * a file that can not be read now: its check says why.
 */
export function allowsBareFiles(contentDir: string, last: boolean): boolean {
  const found = attempt(() => scanFile(contentDir, SITE_FILE))
  if (found instanceof Error || !found || found.diagnostic) return last
  const text = attempt(() => readRegularFileSync(join(contentDir, SITE_FILE)).toString())
  return text instanceof Error ? last : OPTIONAL.test(text)
}
