// Renders diagnostics as SARIF 2.1.0, which code hosts show beside the lines of a change.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { RULES, type Rule } from '../../model/rules.ts'

const RULE_IDS = Object.keys(RULES)

/** `folder`: the content folder, relative to the top of the repository. */
export function renderSarif(diagnostics: readonly Diagnostic[], folder: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Imprint', rules: Object.entries(RULES).map(toRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The top of the repository' } },
        },
        results: diagnostics.map((diagnostic) => toResult(diagnostic, folder)),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

function toRule([id, { severity, example }]: [string, (typeof RULES)[Rule]]) {
  return {
    id,
    shortDescription: { text: `Such as ${example}` },
    defaultConfiguration: { level: severity },
  }
}

function toResult(
  { file, line, column, rule, severity, message }: Diagnostic,
  folder: string,
) {
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(folder, file), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }
}

// RFC 3986: the path of a relative reference; a colon in its first part would be a scheme.
function toUri(folder: string, file: string): string {
  const parts = [...folder.split(/[\\/]/), ...file.split('/')].filter(Boolean)
  return parts.map(encodeURIComponent).join('/')
}
