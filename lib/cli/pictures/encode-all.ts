// Encodes every picture of an export before its first page.
import type { Compiler } from '../../content/compile/compiler.ts'
import { countOf } from '../terminal/counts.ts'
import { EncodingLane } from './encoding-lane.ts'

/** Nobody waits for a page of an export: each is rendered once, with all that it shows. */
export async function encodeAll(compiler: Compiler, signal: AbortSignal): Promise<void> {
  const started = performance.now()
  let done = 0
  const onEncoded = (count: number) => {
    done += count
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.error(`Pictures: ${countOf(done, 'file')} encoded in ${seconds} s`)
  }
  await new EncodingLane({ compiler, signal, onEncoded }).wake()
  signal.throwIfAborted()
}
