// `check --share`: predicts the link cards of articles.
import { slugOf } from '../../../site/document-slug.ts'
import { toArticlePath } from '../../../content/references/move.ts'
import { openReader } from '../../../content/queries/reader.ts'
import { listPreviewSources } from '../../../content/queries/pages/social-preview.ts'
import type { PreviewSource, PreviewViolation } from '../../../model/social-preview.ts'
import type { Settings } from '../../../settings.ts'
import { type Diagnostic, FILE_START, isError } from '../../../model/diagnostic.ts'
import { listMissing } from '../../../og-image/model/missing-characters.ts'
import { listPreviewViolations } from '../../../seo/social-preview-check.ts'
import { CommandError } from '../../../model/command-error.ts'
import { compileSnapshot } from '../../process/compile.ts'
import {
  type Installation,
  readSettings,
  withCompiler,
} from '../../process/installation.ts'
import { countOf } from '../../terminal/counts.ts'
import { printDiagnostics, type ReportOptions } from '../../terminal/report.ts'

interface SocialPreviewOptions extends ReportOptions {
  /**
   * Slug or file of an article, which may be a draft. True checks all public articles and
   * prints warnings only.
   */
  readonly article: string | true
  readonly strict?: boolean
}

type PreviewDiagnostic = PreviewViolation & Diagnostic

/**
 * Predicts how link cards and search results show articles. Violations are not errors: the
 * author judges whether a truncated card matters.
 */
export async function checkSocialPreview(
  installation: Installation,
  { article, strict = false, ...options }: SocialPreviewOptions,
): Promise<void> {
  const settings = readSettings('check')
  await withCompiler(installation, settings, 'npm run check', async (compiler) => {
    await compileSnapshot(compiler, 'Checking')
    const { language, sources } = requireSources(settings, article)
    const found = sources.flatMap((source) => listPreviewDiagnostics(source, language))
    const all = compiler.resolveSeverities(found, { strict })
    const warnings = all.filter(({ severity }) => severity !== 'note')
    const summary =
      warnings.length === 0 ? 'No warnings' : countOf(warnings.length, 'warning')
    const listed = article === true ? warnings : all
    printDiagnostics(listed, options, settings.contentDir, summary)
    if (warnings.some(isError)) process.exitCode = 1
    const errors = compiler.listDiagnostics({ strict }).filter(isError).length
    if (errors > 0)
      console.error(`${countOf(errors, 'error')}: \`npm run check\` lists them`)
  })
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
    `No valid article ${article}. Name its slug or file, and run \`npm run check\`.`,
  )
}

function listPreviewDiagnostics(
  { file, preview, positions }: PreviewSource,
  language: string,
): PreviewDiagnostic[] {
  const undrawn = listMissing(preview.title, language)
  return listPreviewViolations({ ...preview, undrawn }).map((violation) => {
    const named = positions[violation.field] ?? positions.heroImage ?? positions.title
    return { file, ...(named ?? FILE_START), ...violation }
  })
}
