import { slugOf } from '../../site/document-slug.ts'
import { toArticlePath } from '../../content/references/move.ts'
import { openReader } from '../../content/queries/reader.ts'
import { listPreviewSources } from '../../content/queries/pages/social-preview.ts'
import type { PreviewFinding, PreviewSource } from '../../model/social-preview.ts'
import type { Settings } from '../../settings.ts'
import { isError } from '../../model/diagnostic.ts'
import { listMissing } from '../../og-image/model/missing-characters.ts'
import { listPreviewFindings } from '../../seo/social-preview-check.ts'
import { CommandError } from '../../model/command-error.ts'
import {
  type Installation,
  openInstalledCompiler,
  readSettings,
} from '../process/installation.ts'
import { openProgress } from '../terminal/progress.ts'
import { countOf } from '../terminal/report.ts'

export interface SocialPreviewOptions {
  /**
   * A slug or a file, of which a draft may be one; true for all that are public, and then for
   * warnings alone: among the notes of a whole blog nobody would find them.
   */
  readonly article: string | true
  readonly json?: boolean
}

type PlacedFinding = PreviewFinding & {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Says how the cards of articles will look where others share them. Nothing of it is an
 * error: a card that is cut off is for its author to judge.
 */
export async function checkSocialPreview(
  installation: Installation,
  { article, json = false }: SocialPreviewOptions,
): Promise<void> {
  const settings = readSettings('check')
  const compiler = openInstalledCompiler(installation, settings, 'npm run check')
  const { onProgress, stop } = openProgress('Checking')
  try {
    await compiler.compile(undefined, onProgress)
    compiler.publishSnapshot(new Date())
    stop()
    const { language, sources } = requireSources(settings, article)
    const findings = await Promise.all(
      sources.map((source) => listPlacedFindings(source, language)),
    )
    const all = findings.flat()
    print(article === true ? all.filter(isWarning) : all, json)
    const errors = compiler.listDiagnostics().filter(isError).length
    if (errors > 0)
      console.error(`${countOf(errors, 'error')}: \`npm run check\` lists them`)
  } finally {
    stop()
    await compiler.close()
  }
}

function requireSources(settings: Settings, article: string | true) {
  const read = openReader({ ...settings, showsHidden: article !== true })
  const { language, sources } = read((reader) => ({
    language: reader.site.language,
    sources: listPreviewSources(reader),
  }))
  if (article === true) return { language, sources }
  const path = toArticlePath(article)
  const named = sources.filter(
    ({ file, slug }) => file === path || slug === article || slug === slugOf(path, {}),
  )
  if (named.length > 0) return { language, sources: named }
  throw new CommandError(
    `There is no good article ${article}. Give its slug or its file, and see \`npm run check\`.`,
  )
}

async function listPlacedFindings(
  { file, card, positions }: PreviewSource,
  language: string,
): Promise<PlacedFinding[]> {
  const undrawn = await listMissing(card.title, language)
  return listPreviewFindings({ ...card, undrawn }).map((finding) => {
    const { line, column } = positions[finding.field] ??
      positions.heroImage ??
      positions.title ?? { line: 1, column: 1 }
    return { file, line, column, ...finding }
  })
}

function isWarning({ severity }: PreviewFinding): boolean {
  return severity === 'warning'
}

function print(findings: readonly PlacedFinding[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(findings, undefined, 2))
    return
  }
  for (const { file, line, column, severity, message } of findings) {
    console.log(`${file}:${line}:${column} ${severity}: ${message}`)
  }
  const warnings = findings.filter(isWarning).length
  console.log(warnings === 0 ? 'No warnings' : countOf(warnings, 'warning'))
}
