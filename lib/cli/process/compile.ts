import type { Compiler } from '../../content/compile/compiler.ts'
import { countOf } from '../terminal/report.ts'
import { openProgress } from '../terminal/progress.ts'

/** Compiles the changes since the last run, publishes a snapshot and prints the duration. */
export async function compileContent(compiler: Compiler): Promise<void> {
  const started = performance.now()
  const { onProgress, stop } = openProgress('Compiling')
  try {
    const { compiled, removed } = await compiler.compile(undefined, onProgress)
    compiler.publishSnapshot(new Date())
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const gone = removed.length > 0 ? `, ${removed.length} removed` : ''
    console.error(
      `Content: ${countOf(compiled.length, 'file')} compiled${gone} in ${seconds} s`,
    )
  } finally {
    stop()
  }
}
