import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import {
  articleOf,
  type ContentFolder,
  makeTestContent,
} from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

const FILES = {
  'articles/good.md': articleOf('A good one'),
  'articles/day.md': articleOf('A bad day').replace('2025-03-05', '2025-02-30'),
  'articles/typo.md': articleOf('A slip', "subtitel: 'Under the headline'", 'draft: yes'),
  'articles/windows.md': `\ufeff${articleOf('W', 'tags: a, b').replaceAll('\n', '\r\n')}`,
}

// From the folder that holds `content`, as an author would.
function run(content: ContentFolder, ...args: string[]) {
  return runImprint(args, content.environment, join(content.contentDir, '..'))
}

function read(content: ContentFolder, path: string): string {
  return readFileSync(join(content.contentDir, path), 'utf8')
}

describe('check --fix', () => {
  it('says what it changed, where, and is done in one run', async () => {
    const content = makeTestContent(FILES)
    const { code, stdout } = await run(content, 'check', '--fix')
    expect(stdout.split('\n')).toEqual([
      'articles/typo.md:6',
      "  - subtitel: 'Under the headline'",
      '  - draft: yes',
      "  + subtitle: 'Under the headline'",
      '  + draft: true',
      'articles/windows.md:6',
      '  - tags: a, b',
      '  + tags: [a, b]',
      '2 files fixed',
      expect.stringMatching(/^articles\/day\.md:5:15 error: /),
      '1 error',
      '',
    ])
    expect(code).toBe(1)
    expect(read(content, 'articles/windows.md')).toBe(
      FILES['articles/windows.md'].replace('a, b', '[a, b]'),
    )
    for (const path of ['articles/good.md', 'articles/day.md'] as const) {
      expect(read(content, path), 'no id either').toBe(FILES[path])
    }
    const again = await run(content, 'check', '--fix')
    expect(again.stdout).toMatch(/^Nothing to fix\narticles\/day\.md/)
  })

  it('writes nothing where there is no problem', async () => {
    const content = makeTestContent({ 'articles/good.md': FILES['articles/good.md'] })
    const file = join(content.contentDir, 'articles/good.md')
    const { ino, mtimeMs } = statSync(file)
    const { code, stdout } = await run(content, 'check', '--fix')
    expect([code, stdout]).toEqual([0, 'Nothing to fix\nNo problems\n'])
    expect(statSync(file)).toMatchObject({ ino, mtimeMs })
  })

  it('writes ids when it is asked to', async () => {
    const content = makeTestContent({ 'articles/good.md': FILES['articles/good.md'] })
    const { stdout } = await run(content, 'check', '--ids')
    expect(stdout).toBe(
      "articles/good.md:6\n  + id: 'path:good'\n1 file fixed\nNo problems\n",
    )
    expect(read(content, 'articles/good.md')).toContain("\nid: 'path:good'\n---\n")
  })

  it('fixes no rule that is off, nor what a comment silences', async () => {
    const text = articleOf('A', '# imprint-disable-next-line field-form', 'tags: a, b')
    const content = makeTestContent({ 'articles/a.md': text })
    expect((await run(content, 'check', '--fix')).stdout).toBe(
      'Nothing to fix\nNo problems\n',
    )
    expect(read(content, 'articles/a.md')).toBe(text)
  })

  it('fixes the body where it stands, below other front matter than was staged', async () => {
    const body = '\n[one](htps://one.example) and\n[two](ttps://two.example)\n'
    const content = makeTestContent({
      'articles/a.md': articleOf('A') + body,
      'articles/b.md': `\ufeff${(articleOf('B', 'tags: [a]') + body).replaceAll('\n', '\r\n')}`,
    })
    const { stdout } = await run(content, 'check', '--fix')
    expect(stdout).toContain('2 files fixed\nNo problems\n')
    for (const path of ['articles/a.md', 'articles/b.md']) {
      expect(read(content, path)).toContain('[one](https://one.example)')
      expect(read(content, path)).toContain('[two](https://two.example)')
    }
  })
})

describe('check --fix --dry-run', () => {
  it('prints a patch and writes nothing', async () => {
    const content = makeTestContent(FILES)
    const { code, stdout, stderr } = await run(content, 'check', '--fix', '--dry-run')
    expect(code).toBe(0)
    expect(stderr).toContain('2 files would change: nothing was written\n')
    expect(stdout).toMatch(
      /^--- a\/content\/articles\/typo\.md\n\+\+\+ b\/content\/articles\/typo\.md\n@@ /m,
    )
    expect(stdout).toContain("\n-subtitel: 'Under the headline'\n")
    expect(stdout).toContain("\n+subtitle: 'Under the headline'\n")
    for (const [path, text] of Object.entries(FILES))
      expect(read(content, path)).toBe(text)
  })
})
