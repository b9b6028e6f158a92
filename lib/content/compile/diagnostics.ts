// Lists what is wrong with the content, each with the severity that it has here.
import { byPosition, type Diagnostic } from '../../model/diagnostic.ts'
import { listReferenceDiagnostics } from '../references/diagnostics.ts'
import { listPublicClashes, listPublicTells } from '../references/public-clash.ts'
import {
  listUnusedSilences,
  resolveSeverities,
  type SeveritySettings,
} from '../severity/resolve.ts'
import type { Database } from '../store/database.ts'
import { SITE_FILE } from '../store/site.ts'
import { listSourceDiagnostics, readOverrides } from '../store/sources.ts'
import { listFrontPageDiagnostics } from '../references/front-page.ts'
import { listMissingWords } from '../references/missing-words.ts'
import { listTranslationDiagnostics } from '../translations/diagnostics.ts'
import { listConflictDiagnostics } from '../visibility/conflict-diagnostics.ts'

export interface DiagnosticsInput {
  /** Of `SITE_URL`. */
  readonly siteUrl: string | undefined
  readonly contentDir: string
  readonly strict: boolean
  /** What the last scan said of files that are no documents. */
  readonly ofScan: readonly Diagnostic[]
}

/** Every diagnostic of the content as it is stored now, by position. */
export function listDiagnostics(
  db: Database,
  { siteUrl, contentDir, strict, ofScan }: DiagnosticsInput,
): Diagnostic[] {
  const found = [
    ...listSourceDiagnostics(db),
    ...ofScan,
    ...listConflictDiagnostics(db, siteUrl),
    ...listPublicClashes(db),
    ...listPublicTells(db),
    ...listTranslationDiagnostics(db),
    ...listFrontPageDiagnostics(db),
    ...listMissingWords(db),
    ...listReferenceDiagnostics(db, { siteUrl, contentDir }),
  ]
  const settings = readSeveritySettings(db, strict)
  const unused = listUnusedSilences(found, settings.overrides)
  return resolveSeverities([...found, ...unused], settings).toSorted(byPosition)
}

/** What a site and its files say about severities. */
export function readSeveritySettings(db: Database, strict: boolean): SeveritySettings {
  const overrides = readOverrides(db)
  return { strict, overrides, siteChecks: overrides.get(SITE_FILE)?.checks ?? {} }
}
