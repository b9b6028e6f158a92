// `doctor`: says what a blog stands on, and what may be wrong with it.
import { Command } from 'commander'

import { examine } from '../../doctor/examine.ts'
import { toFindingLines } from '../../doctor/finding.ts'
import type { Installation } from '../process/installation.ts'

export function doctorCommand({ root }: Installation): Command {
  return new Command('doctor')
    .description('say what the blog stands on, and which files differ from the release')
    .option('--json', 'print the findings as JSON')
    .action((options) => examineInstallation(root, options))
}

/** Sets exit code 1 on what keeps other commands from working. */
async function examineInstallation(
  root: string,
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  const findings = await examine(root, process.env)
  const text = json
    ? JSON.stringify(findings, undefined, 2)
    : toFindingLines(findings).join('\n')
  console.log(text)
  if (findings.some(({ level }) => level === 'error')) process.exitCode = 1
}
