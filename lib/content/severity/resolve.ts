// Decides how severe each diagnostic is: the only place that does.
import { type Diagnostic, isHeldBack } from '../../model/diagnostic.ts'
import { type Checks, type Level, RULES, type Rule } from '../../model/rules.ts'
import { toViolation } from './messages.ts'
import { type FileOverrides, NO_OVERRIDES, type OverridesByFile } from './overrides.ts'

export interface SeveritySettings {
  readonly strict: boolean
  /** Of `site.yaml`. */
  readonly siteChecks: Checks
  readonly overrides: OverridesByFile
}

/**
 * The diagnostics with their severities, without those that are off. What is said later wins:
 * the rule, `--strict`, `site.yaml`, the file's front matter, a comment on the line before. In
 * a draft nothing is worse than a warning, since nobody sees it.
 */
export function resolveSeverities(
  diagnostics: readonly Diagnostic[],
  settings: SeveritySettings,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = levelOf(diagnostic, settings)
    return level === 'off' ? [] : [{ ...diagnostic, severity: level }]
  })
}

function levelOf(
  { rule, file, line }: Diagnostic,
  { strict, siteChecks, overrides }: SeveritySettings,
): Level {
  const { checks, silences, isDraft } = overrides.get(file) ?? NO_OVERRIDES
  if (silences.some((each) => each.line === line && each.rules.includes(rule))) {
    return 'off'
  }
  const level = checks[rule] ?? siteChecks[rule] ?? defaultLevel(rule, strict)
  return isDraft && level === 'error' ? 'warning' : level
}

function defaultLevel(rule: Rule, strict: boolean): Level {
  const definition = RULES[rule]
  return strict && 'strict' in definition ? definition.strict : definition.severity
}

/** Rules of what is only looked for when asked, so that no run knows whether they are broken. */
const ASKED_FOR = /^(?:preview|url-removed)/

/** The comments that silence none of `diagnostics`, which are all of the content. */
export function listUnusedSilences(
  diagnostics: readonly Diagnostic[],
  overrides: OverridesByFile,
): Diagnostic[] {
  // Most content has no such comment, and is not looked through.
  const files = [...overrides].filter(([, { silences }]) => silences.length > 0)
  if (files.length === 0) return []
  const broken = new Set(diagnostics.map(toKey))
  // Of a file that is held back the body was not read.
  const held = new Set(diagnostics.filter(isHeldBack).map(({ file }) => file))
  return files
    .filter(([file]) => !held.has(file))
    .flatMap(([file, own]) => listUnused(file, own, broken))
}

function listUnused(
  file: string,
  { silences }: FileOverrides,
  broken: ReadonlySet<string>,
): Diagnostic[] {
  return silences.flatMap(({ rules, line, place }) =>
    rules
      .filter((rule) => !ASKED_FOR.test(rule) && !broken.has(toKey({ file, line, rule })))
      .map((rule) => ({
        file,
        ...place,
        ...toViolation('disable-unused', { line, rule }),
      })),
  )
}

function toKey({ file, line, rule }: Pick<Diagnostic, 'file' | 'line' | 'rule'>): string {
  return `${file}:${line} ${rule}`
}
