import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { RULES } from '../../lib/model/rules.ts'
import {
  articleOf,
  type ContentFolder,
  makeTestContent,
  SITE,
} from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

const DEAD = '\n[to nowhere](./gone.md)\n'

// From the folder that holds `content`, as an author would.
function run(content: ContentFolder, ...args: string[]) {
  return runImprint(args, content.environment, join(content.contentDir, '..'))
}

function makeMany(count: number): ContentFolder {
  const names = Array.from({ length: count }, (_, index) => `articles/n${index}.md`)
  return makeTestContent({
    ...Object.fromEntries(names.map((name) => [name, articleOf(name) + DEAD])),
    'articles/day.md': articleOf('Day').replace('2025-03-05', '2025-02-30'),
    'articles/looks.md': `${articleOf('Looks')}\n<p class="a">one</p>\n`,
  })
}

describe('check, in bulk', () => {
  it('lists the first of each rule, the loss before the looks, and counts all', async () => {
    const { code, stdout } = await run(makeMany(30), 'check')
    const lines = stdout.split('\n')
    expect(code).toBe(1)
    expect(lines[0]).toMatch(/^articles\/day\.md:5:15 error: /)
    expect(lines.filter((line) => line.endsWith('(link-dead)'))).toHaveLength(20)
    expect(lines.slice(21)).toEqual([
      '… and 10 more of link-dead in 10 files: `npm run check -- --rule link-dead` lists them',
      expect.stringMatching(
        /^articles\/looks\.md:10:1 note: class on <p> .*\(html-look-removed\)$/,
      ),
      '',
      '    1 error in   1 file  date-invalid',
      '30 warnings in 30 files  link-dead',
      '     1 note in   1 file  html-look-removed',
      '',
      '1 error, 30 warnings and 1 note',
      '',
    ])
  })

  it('lists every one of a rule, or of all', async () => {
    const content = makeMany(25)
    const one = await run(content, 'check', '--rule', 'link-dead')
    expect(one.stdout.trim().split('\n')).toHaveLength(25 + 1)
    expect(one.stdout).toMatch(/\n25 warnings of link-dead\n$/)
    expect(one.code, 'of all rules').toBe(1)
    const all = await run(content, 'check', '--all')
    expect(all.stdout.trim().split('\n')).toHaveLength(27 + 1)
    const { stdout } = await run(content, 'check', '--json')
    expect(JSON.parse(stdout)).toHaveLength(27)
  })

  it('refuses a rule that does not exist, and says which is meant', async () => {
    const { code, stdout, stderr } = await run(makeMany(0), 'check', '--rule', 'link-ded')
    expect(stderr).toContain('did you mean `link-dead`?')
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('exit codes of check', () => {
  const warned = { 'articles/a.md': articleOf('A') + DEAD }
  it.each<[number, string, Record<string, string>, string[]]>([
    [0, 'nothing', { 'articles/a.md': articleOf('A') }, []],
    [0, 'a warning', warned, []],
    [1, 'a warning that is strict', warned, ['--strict']],
    [1, 'an error', { 'articles/a.md': '---\ntitle: [\n---\n' }, []],
    [
      0,
      'an error in a draft',
      { 'articles/a.md': '---\ndraft: true\ntitle: [\n---\n' },
      ['--strict'],
    ],
    [
      0,
      'a rule that is off',
      { ...warned, 'site.yaml': `${SITE}checks: { link-dead: off }\n` },
      ['--strict'],
    ],
    [2, 'an option that does not exist', warned, ['--stric']],
  ])('%i: %s', async (code, _, files, options) => {
    expect((await run(makeTestContent(files), 'check', ...options)).code).toBe(code)
  })
})

describe('export', () => {
  it('is refused for errors alone, before it renders, and says which', async () => {
    const content = makeMany(22)
    const { code, stdout, stderr } = await run(content, 'export', '--strict')
    expect([code, stdout, existsSync(content.environment.OUT_DIR)]).toEqual([
      1,
      '',
      false,
    ])
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !/^Content: /.test(line))
    expect(lines[0]).toMatch(/^articles\/day\.md:5:15 error: /)
    expect(lines.slice(1, 21).every((line) => line.endsWith('(link-dead)'))).toBe(true)
    expect(lines.slice(21)).toEqual([
      '… and 2 more of link-dead in 2 files: `npm run check -- --rule link-dead` lists them',
      '1 note: `npm run check` lists them',
      '23 errors and 1 note: nothing was exported.',
    ])
  })
})

describe('check --sarif', () => {
  it('prints what code hosts read', async () => {
    const content = makeTestContent({
      'articles/été.md': `${articleOf('A')}${DEAD}`,
      'articles/b.md': articleOf('B').replace('2025-03-05', '2025-02-30'),
    })
    const { code, stdout, stderr } = await run(content, 'check', '--sarif')
    expect([code, stderr]).toEqual([1, ''])
    const { version, $schema, runs } = JSON.parse(stdout)
    expect(version).toBe('2.1.0')
    expect($schema).toMatch(/^https:.*sarif-2\.1\.0/)
    const [{ tool, results, originalUriBaseIds }] = runs
    const rules: { id: string }[] = tool.driver.rules
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(RULES))
    expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%'])
    expect(results).toMatchObject([
      { ruleId: 'date-invalid', level: 'error' },
      {
        ruleId: 'link-dead',
        ruleIndex: rules.findIndex(({ id }) => id === 'link-dead'),
        level: 'warning',
        message: { text: expect.stringContaining('`articles/gone.md`') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'content/articles/%C3%A9t%C3%A9.md',
                uriBaseId: '%SRCROOT%',
              },
              region: { startLine: 10, startColumn: 1 },
            },
          },
        ],
      },
    ])
  })

  it('is good without a result', async () => {
    const content = makeTestContent({ 'articles/a.md': articleOf('A') })
    const { code, stdout } = await run(content, 'check', '--sarif')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).runs[0].results).toEqual([])
  })
})
