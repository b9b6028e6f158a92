// What Lighthouse says of pages that are served, on a phone and on a desktop.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { layOut } from './measure/set-up.ts'

interface Audit {
  readonly url: string
  readonly device: string
  /** Performance, accessibility, best practices, SEO: 100 is the best. */
  readonly scores: readonly number[]
  /** Largest Contentful Paint. */
  readonly paintMilliseconds: number
  /** Cumulative Layout Shift. */
  readonly shift: number
  /** Over the wire, headers included. */
  readonly bytes: number
  readonly faults: readonly string[]
}

/** Prints a row for each address and device, and what costs a point below it. */
export function runLighthouse(root: string, urls: readonly string[]): void {
  const folder = layOut(join(root, 'bench/lighthouse'))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['audit.mjs', ...urls], {
    cwd: folder,
    encoding: 'utf8',
  })
  for (const line of stdout.split('\n').filter(Boolean))
    console.log(describe(JSON.parse(line)))
  if (status !== 0) throw new Error(`Lighthouse failed:\n${stderr}`)
}

function describe(audit: Audit): string {
  const { url, device, scores, paintMilliseconds, shift, bytes, faults } = audit
  const figures = [
    scores.join(' '),
    `LCP ${paintMilliseconds} ms`,
    `CLS ${shift.toFixed(3)}`,
    `${(bytes / 1000).toFixed(1)} KB`,
  ]
  const head = `${device} ${url}: ${figures.join(', ')}`
  return [head, ...faults.map((fault) => `  ${fault}`)].join('\n')
}
