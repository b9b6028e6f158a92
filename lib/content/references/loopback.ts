import { isLoopback } from '../../site/url.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { readSite } from '../store/site.ts'
import type { Database } from '../store/database.ts'
import { toViolation } from './messages.ts'

interface LoopbackRow {
  readonly source: string
  readonly target: string
  readonly line: number
  readonly column: number
}

/**
 * Addresses of this machine in fields, such as `http://localhost:3000/a`. None while the site
 * itself is at one: then it is being tried out. `siteUrl`: of `SITE_URL`.
 */
export function listLoopbackDiagnostics(
  db: Database,
  siteUrl: string | undefined,
): Diagnostic[] {
  const { url } = readSite(db, siteUrl)
  if (isLoopback(url)) return []
  return db.all<LoopbackRow>(LOOPBACK).map(({ source, target, line, column }) => {
    const violation = toViolation('link-loopback', { target, site: url })
    return { file: source, line, column, ...violation }
  })
}

const LOOPBACK = `select source, target, line, column from reference
  where kind = 'loopback' order by source, line, column`
