import { describe, expect, it } from 'vitest'

import { findTokenId } from '../../../lib/serve/preview/token.ts'
import { articleOf, makeTestContent } from '../../support/content-fixture.ts'
import { runImprint } from '../../support/imprint.ts'

const PREVIEW_SECRET = 'a secret of more than thirty letters'
const DAY = 86_400

function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { environment } = makeTestContent({
    'articles/one.md': articleOf('One', 'draft: true', "id: 'id-one'"),
    'articles/2025/two.md': articleOf('Two', "slug: 'second'"),
    'articles/broken.md': articleOf('Broken').replace('2025-03-05', 'some day'),
  })
  return runImprint(['preview-link', ...args], {
    ...environment,
    PREVIEW_SECRET,
    ...more,
  })
}

const nowSeconds = () => Date.now() / 1000

describe('preview-link', () => {
  it('prints a token that shows a draft for a day, and how it is used', async () => {
    const { code, stdout, stderr } = await run(['one'])
    const token = stdout.trim()
    expect(stderr).toBe(
      `Shows articles/one.md for 1 day:\n` +
        `curl -H 'Authorization: Bearer ${token}' https://gazette.example/api/v1/preview/id-one\n`,
    )
    expect([code, findTokenId(PREVIEW_SECRET, token, nowSeconds())]).toEqual([
      0,
      'id-one',
    ])
    const tomorrow = nowSeconds() + DAY
    expect(findTokenId(PREVIEW_SECRET, token, tomorrow)).toBeUndefined()
  })

  it('names an article by slug or file, and the site as the server does', async () => {
    const SITE_URL = 'https://other.example/blog/'
    for (const name of ['second', '2025/two.md', 'articles/2025/two.md']) {
      const { stdout, stderr } = await run([name, '--days', '7'], { SITE_URL })
      const token = stdout.trim()
      const later = nowSeconds() + 6 * DAY
      expect(findTokenId(PREVIEW_SECRET, token, later)).toBe('path:2025/two')
      expect(stderr).toMatch(
        /^Shows articles\/2025\/two\.md for 7 days:\n.+ https:\/\/other\.example\/blog\/api\/v1\/preview\/x-[0-9a-f]{16}\n$/,
      )
    }
  })

  it.each([
    [['none'], {}, 1, 'No valid article at articles/none.md. Name its file,'],
    [['broken'], {}, 1, 'No valid article at articles/broken.md.'],
    [[], {}, 1, 'Name an article: its slug or file.'],
    [['one'], { PREVIEW_SECRET: '' }, 1, 'PREVIEW_SECRET is not set. Set it to 32'],
    [['one'], { PREVIEW_SECRET: 'short' }, 1, 'PREVIEW_SECRET must have at least 32'],
    [['one', '--days', '8'], {}, 2, "error: option '--days <number>' argument '8'"],
    [['one', '--days', '0'], {}, 2, "error: option '--days <number>' argument '0'"],
    [['one', '--days', 'x'], {}, 2, "error: option '--days <number>' argument 'x'"],
  ] as const)('refuses %j %o', async (args, more, code, message) => {
    const result = await run(args, more)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(message)
    expect(result.stderr).not.toContain('short')
  })

  it('says how tokens end before their time', async () => {
    const { code, stderr } = await run(['--revoke'], { PREVIEW_SECRET: '' })
    expect([code, stderr]).toEqual([
      0,
      'Tokens are kept nowhere, so that none can be taken back alone. Start `npm start` with\n' +
        'another PREVIEW_SECRET: all tokens end at once. Each ends by itself after 7 days at most.\n',
    ])
  })
})
