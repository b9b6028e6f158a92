import { describe, expect, it } from 'vitest'

import { articleOf, makeTestContent } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

const FILES = {
  'articles/long.md': articleOf('L'.repeat(80)),
  'articles/draft.md': articleOf(
    'Sketch',
    'draft: true',
    "heroImage: 'http://a.example/b'",
  ),
}

describe('check --share', () => {
  it.each([
    ['./salt.png', undefined, 'There is no such file'],
    ['./salt.png', 'A note.', 'The hero image is damaged'],
    ['https://a.example/b.png', undefined, 'The hero image is on another server'],
  ])('warns of a hero that cards are without: %s, %j', async (hero, bytes, message) => {
    const { environment, write } = makeTestContent({
      'articles/a.md': articleOf('A', `heroImage: '${hero}'`, 'heroAlt: A road'),
    })
    if (bytes !== undefined) write('articles/salt.png', bytes)
    const { stdout } = await runImprint(['check', '--share'], environment)
    expect(stdout).toContain(`articles/a.md:6:12 warning: ${message}`)
  })

  it('names what the share image can not draw', async () => {
    const { environment } = makeTestContent({
      'articles/a.md': articleOf('Say ជំរាបសួរ'),
    })
    const { stdout } = await runImprint(['check', '--share'], environment)
    expect(stdout).toMatch(
      /^articles\/a\.md:2:8 warning: The share image leaves out \p{Script=Khmer}/u,
    )
  })

  it('warns of the cards of public articles', async () => {
    const { environment } = makeTestContent(FILES)
    const { code, stdout } = await runImprint(['check', '--share'], environment)
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^articles\/long\.md:2:8 warning: Cards cut the title/),
      '1 warning',
      '',
    ])
    expect(code).toBe(0)
  })

  it('does so for one article, of which a draft may be one', async () => {
    const { environment } = makeTestContent(FILES)
    const args = ['check', '--share', 'draft', '--json']
    const { stdout } = await runImprint(args, environment)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'articles/draft.md', line: 7, severity: 'warning', field: 'heroImage' },
      { file: 'articles/draft.md', severity: 'warning', field: 'heroAlt' },
    ])
  })

  it('has notes on one article too', async () => {
    const { environment } = makeTestContent(FILES)
    const { stdout } = await runImprint(['check', '--share', 'long'], environment)
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^articles\/long\.md:2:8 warning: Cards cut the title/),
      expect.stringMatching(/^articles\/long\.md:2:8 note: No hero image/),
      '1 warning',
      '',
    ])
  })

  it('names an article that is not there', async () => {
    const { environment } = makeTestContent(FILES)
    const { code, stderr } = await runImprint(['check', '--share', 'none'], environment)
    expect(stderr).toContain('No valid article none.')
    expect(code).toBe(1)
  })
})
