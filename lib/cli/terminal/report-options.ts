// The options by which commands list diagnostics.
import { type Command, InvalidArgumentError, Option } from 'commander'

import { toRuleRemedy } from '../../content/schema/kinds/checks.ts'
import { isRule, type Rule } from '../../model/rules.ts'

/** Adds `--strict`, `--all`, `--rule`, `--json` and `--sarif`. */
export function addReportOptions(command: Command): Command {
  return command
    .option('--strict', 'make errors of what readers get over, for CI')
    .option('--all', 'list every diagnostic, not the first of each rule')
    .option('--rule <rule...>', 'list all diagnostics of these rules', parseRule)
    .option('--json', 'print all diagnostics as JSON')
    .addOption(
      new Option(
        '--sarif',
        'print all diagnostics as SARIF 2.1.0, for code hosts',
      ).conflicts('json'),
    )
}

function parseRule(name: string, previous: readonly Rule[] = []): readonly Rule[] {
  if (isRule(name)) return [...previous, name]
  throw new InvalidArgumentError(`It is not a rule: ${toRuleRemedy(name)}`)
}
