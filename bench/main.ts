import type { Installation } from '../lib/cli/installation.ts'
import { runCompile } from './compile.ts'
import { writeCorpus } from './corpus.ts'

export async function main(
  installation: Installation,
  args: readonly string[],
): Promise<void> {
  const [command, ...rest] = args
  if (command === 'corpus') return writeCorpus(rest[0] ?? '', Number(rest[1]))
  if (command === 'compile')
    return runCompile(installation, rest[0] ?? '', rest[1] ?? '', rest[2] === 'cold')
}
