// Writes what came of an import, for people and for programs.
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import { readIfThere } from '../../files/optional-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { ImportReport } from '../model/report.ts'
import { cleanReport } from './clean-report.ts'
import { renderPage } from './page/render-page.ts'
import { renderRedirectFiles } from './redirects/render-lists.ts'
import { renderJson } from './render-json.ts'
import { proposeSite } from './site-proposal.ts'

export interface ReportPlace {
  /** Where `import-report.html`, `import-report.json` and lists of redirects go. */
  readonly folder: string
  readonly contentDir: string
  /** Where results can be looked at, such as `http://127.0.0.1:3000`. */
  readonly siteUrl?: string
}

/** Returns the files it wrote, absolute, the page first. Throws what the system says. */
export function writeReport(report: ImportReport, place: ReportPlace): string[] {
  const shown = cleanReport(report)
  const present = readIfThere(join(place.contentDir, 'site.yaml'))?.toString() ?? ''
  const proposal = proposeSite(present, shown.site)
  const redirects = [...renderRedirectFiles(shown.redirects)]
  const files = [
    ['import-report.html', renderPage(shown, proposal, place.siteUrl)],
    ['import-report.json', renderJson(shown)],
    ...redirects.map(([name, text]) => [`import-redirects/${name}`, text] as const),
  ] as const
  return files.map(([name, text]) => {
    const file = resolve(place.folder, name)
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, text)
    return file
  })
}
