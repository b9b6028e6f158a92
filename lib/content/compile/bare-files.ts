// Reads from `site.yaml` whether files without front matter are documents.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SITE_FILE } from '../store/site.ts'

const OPTIONAL = /^front_matter:[ \t]*(["']?)optional\1[ \t]*(?:#.*)?\r?$/m

/** Asked before any file is read: all of them depend on it. */
export function allowsBareFiles(contentDir: string): boolean {
  try {
    return OPTIONAL.test(readFileSync(join(contentDir, SITE_FILE), 'utf8'))
  } catch {
    // The check of the file itself says why it can not be read.
    return false
  }
}
