import { describe, expect, it } from 'vitest'

import { listNewest } from '../../../lib/content/queries/lists.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { articleOf, SITE } from '../../support/content-fixture.ts'
import { openTestCompiler, openTestReader, publish } from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'

const DEAD = '\n[to nowhere](./gone.md)\n'
const dead = (...fields: string[]) => articleOf('A', ...fields) + DEAD

function makeContent(files: Readonly<Record<string, string>>) {
  const folder = makeFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  return folder
}

/** `severity rule` of each diagnostic, by position. */
async function severitiesOf(files: Record<string, string>, strict = false) {
  const compiler = openTestCompiler(makeContent({ 'site.yaml': SITE, ...files }))
  await publish(compiler)
  return compiler
    .listDiagnostics({ strict })
    .map(({ severity, rule }) => `${severity} ${rule}`)
}

describe('the severity of a diagnostic', () => {
  const warning = 'warning link-dead'
  const error = 'error link-dead'
  const off = `${SITE}checks:\n  link-dead: off\n`

  it.each<[string, Record<string, string>, boolean, string[]]>([
    ['is that of its rule', { 'articles/a.md': dead() }, false, [warning]],
    ['may be another with --strict', { 'articles/a.md': dead() }, true, [error]],
    [
      'is what site.yaml says',
      { 'site.yaml': off.replace('off', 'error'), 'articles/a.md': dead() },
      false,
      [error],
    ],
    [
      'is what site.yaml says, with --strict too',
      { 'site.yaml': off.replace('off', 'note'), 'articles/a.md': dead() },
      true,
      ['note link-dead'],
    ],
    ['may be off everywhere', { 'site.yaml': off, 'articles/a.md': dead() }, true, []],
    [
      'may be off in a file',
      { 'articles/a.md': dead('checks: { link-dead: off }') },
      true,
      [],
    ],
    [
      'is the file’s where site.yaml says another',
      { 'site.yaml': off, 'articles/a.md': dead('checks: { link-dead: warning }') },
      true,
      [warning],
    ],
    [
      'is off below a comment',
      {
        'articles/a.md': `${articleOf('A')}\n<!-- imprint-disable-next-line link-dead -->${DEAD}`,
      },
      true,
      [],
    ],
    [
      'is a warning in a draft',
      { 'articles/a.md': dead('draft: true') },
      true,
      [warning],
    ],
    [
      'is a warning in a draft that can not be read',
      { 'articles/a.md': '---\ndraft: true\ntitle: [half\n---\n' },
      true,
      ['warning yaml-syntax'],
    ],
    [
      'is a warning in a draft that is held back',
      {
        'articles/a.md':
          '---\ntitle: A\ndraft: true\npublish_date: 2025-02-30\nauthor: B\ndescription: C\n---\n\nText.\n',
      },
      true,
      ['warning date-invalid'],
    ],
    [
      'is a warning in the draft of a page',
      { 'pages/a.md': `---\ntitle: A\ndraft: true\n---\n${DEAD}` },
      true,
      [warning],
    ],
    [
      'stays an error where an article is to come out by itself',
      { 'articles/a.md': dead().replace('2025-03-05', '2035-03-05') },
      true,
      [error],
    ],
  ])('%s', async (_, files, strict, expected) => {
    expect(await severitiesOf(files, strict)).toEqual(expected)
  })
})

describe('a rule that is off', () => {
  it('still holds a file back: its last good version stays', async () => {
    const folder = makeContent({ 'site.yaml': SITE, 'articles/a.md': articleOf('Good') })
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    folder.write('site.yaml', `${SITE}checks: { date-invalid: off }\n`)
    folder.write('articles/a.md', articleOf('Bad').replace('2025-03-05', '2025-02-30'))
    await publish(compiler)
    expect(compiler.listDiagnostics()).toEqual([])
    const query = openTestReader(folder)
    const titles = query((reader) => listNewest(reader, 'all', -1)).map(
      ({ title }) => title,
    )
    expect(titles).toEqual(['Good'])
  })
})

describe('a comment', () => {
  it('that silences nothing is named, but not where the file is held back', async () => {
    const comment = '\n<!-- imprint-disable-next-line link-dead anchor-dead -->'
    const good = { 'articles/a.md': `${articleOf('A')}${comment}${DEAD}` }
    expect(await severitiesOf(good)).toEqual([`note ${'disable-unused'}`])
    const held = {
      'articles/a.md': `${articleOf('A', 'draft: perhaps')}${comment}${DEAD}`,
    }
    expect(await severitiesOf(held)).toEqual(['error flag-invalid'])
  })

  it('is seen by no reader, nor counted', async () => {
    const comment = '<!-- imprint-disable-next-line link-dead -- osprey -->'
    const text = `${articleOf('A')}\n${comment}\nOne ${comment}\ntwo.\n\n- ${comment}\n  three\n`
    const folder = makeContent({ 'site.yaml': SITE, 'articles/a.md': text })
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    const query = openTestReader(folder)
    const row = query(({ db }) =>
      db.all('select * from document where type = ?', 'article'),
    )
    expect(JSON.stringify(row)).toContain('three')
    expect(JSON.stringify(row)).not.toMatch(/osprey|imprint-disable/)
  })
})

describe('checks', () => {
  it.each([
    [
      'link-ded: off',
      '`checks` names `link-ded`, which is not a rule: did you mean `link-dead`?',
    ],
    [
      'tides: off',
      '`checks` names `tides`, which is not a rule: docs/writing.md lists them',
    ],
    [
      'link-dead: maybe',
      '`checks` sets `link-dead` to `maybe`: write error, warning, note or off',
    ],
    [
      'link-dead: false',
      '`checks` sets `link-dead` to `false`: write error, warning, note or off',
    ],
    [
      'link-dead: [a]',
      '`checks` sets `link-dead` to a list: write error, warning, note or off',
    ],
    [
      'link-dead:',
      '`checks` sets `link-dead` to nothing: write error, warning, note or off',
    ],
  ])('with `%s` are told of, and the file is published', async (line, message) => {
    const compiler = openTestCompiler(
      makeContent({
        'site.yaml': `${SITE}checks:\n  ${line}\n`,
        'articles/a.md': dead(),
      }),
    )
    await publish(compiler)
    expect(compiler.listDiagnostics().map(formatDiagnostic)).toEqual([
      expect.stringMatching(/^articles\/a\.md:.* warning: .*\(link-dead\)$/),
      expect.stringContaining(`warning: ${message} (checks-invalid)`),
    ])
  })

  it.each(['checks: off', 'checks: [link-dead]', 'checks: 5'])(
    'that are no mapping leave an article as it is: %s',
    async (line) => {
      const folder = makeContent({
        'site.yaml': SITE,
        'articles/a.md': articleOf('A', line),
      })
      const compiler = openTestCompiler(folder)
      await publish(compiler)
      expect(compiler.listDiagnostics().map(({ rule }) => rule)).toEqual([
        'checks-invalid',
      ])
      const query = openTestReader(folder)
      expect(query((reader) => listNewest(reader, 'all', -1))).toHaveLength(1)
    },
  )
})
