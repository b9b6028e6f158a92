import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { listDemo } from '../lib/cli/init/demo.ts'

const root = inject('root')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Whoever has a blog of their own may have changed these files, as the page says. */
const isBlog = listDemo(join(root, 'content')).length === 0

describe.skipIf(isBlog)('docs/customise.md', () => {
  const blocks = read('docs/customise.md').matchAll(/^```diff\n(?<diff>.+?)^```$/gms)
  const diffs = [...blocks].flatMap(({ groups }) => groups?.diff ?? [])

  it('shows three changes that can be made today, one after the other', () => {
    expect(diffs).toHaveLength(3)
    const options = { cwd: root, input: diffs.join(''), encoding: 'utf8' } as const
    const apply = () => execFileSync('git', ['apply', '--check'], options)
    expect(apply).not.toThrow()
  })
})
