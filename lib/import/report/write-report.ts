// Writes what came of an import, for people and for programs.
import type { ImportReport } from '../model/report.ts'

export interface ReportPlace {
  /** Where `import-report.html`, `import-report.json` and lists of redirects go. */
  readonly folder: string
  readonly contentDir: string
  /** Where results can be looked at, such as `http://127.0.0.1:3000`. */
  readonly siteUrl?: string
}

/** Returns the files it wrote, absolute. */
export function writeReport(_report: ImportReport, _place: ReportPlace): string[] {
  return []
}
