// Compiles the content of a command.
import type { Compiler, CompileOutcome } from '../../content/compile/compiler.ts'
import { countOf } from '../terminal/counts.ts'
import { openProgress } from '../terminal/progress.ts'

/** Compiles with a progress bar and prints the counts and the duration. */
export async function compileContent(compiler: Compiler): Promise<CompileOutcome> {
  const started = performance.now()
  const outcome = await compileSnapshot(compiler, 'Compiling')
  const { compiled, removed } = outcome
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const gone = removed.length > 0 ? `, ${removed.length} removed` : ''
  console.error(
    `Content: ${countOf(compiled.length, 'file')} compiled${gone} in ${seconds} s`,
  )
  return outcome
}

/** Compiles the changes since the last run, with a progress bar, and publishes a snapshot. */
export async function compileSnapshot(
  compiler: Compiler,
  label: string,
): Promise<CompileOutcome> {
  const { onProgress, stop } = openProgress(label)
  try {
    const outcome = await compiler.compile(undefined, onProgress)
    compiler.publishSnapshot(new Date())
    return outcome
  } finally {
    stop()
  }
}
