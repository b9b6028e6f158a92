import { expect, it } from 'vitest'

import { articleOf } from '../../support/content-fixture.ts'
import { openArticles } from './support.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

it('begins a draft beside the original, without its id and addresses', async () => {
  const original = articleOf(
    ...['Quay', "# Kept\nid: 'abc' # of old", "slug: 'the-quay'"],
    'aliases:\n  - old\n  - older',
  )
  const { ask, changes, list, read, check } = openArticles({
    'articles/2025/quay.md': `${original.trimEnd()}\n\n![A](a.svg) [Self](./quay.md)\n`,
    'articles/2025/quay-2.md': articleOf('Another'),
    'articles/quay-3.md': articleOf('Elsewhere'),
    'articles/2025/a.svg': SVG,
  })
  const path = 'articles/2025/quay.md'
  const { status, json } = await ask('duplicate', { path, title: 'Quay: again' })
  const to = 'articles/2025/quay-4.md'
  expect({ status, json }).toMatchObject({ status: 200, json: { path: to } })
  const expected = original
    .replace("'Quay'", "'Quay: again'")
    .replace("slug: 'the-quay'\n", '')
    .replace('aliases:\n  - old\n  - older\n', '')
    .replace('\n---\n\n', '\ndraft: true\n---\n\n')
  expect(read(to).replace(/(id: )\S+/, "$1'abc'")).toBe(
    `${expected.trimEnd()}\n\n![A](a.svg) [Self](./quay-4.md)\n`,
  )
  expect(read(to)).toMatch(/^id: ['"]?[a-z0-9]{12}['"]? # of old$/m)
  expect(list()).toHaveLength(5)
  expect(changes).toMatchObject([
    { operation: 'duplicate', path: to, title: 'Quay: again', paths: [to] },
  ])
  expect(await check()).toEqual([])
})

it('copies what is in the folder of an article, and leads elsewhere as before', async () => {
  const { ask, changes, list, read, check } = openArticles({
    'articles/quay/index.md': `${articleOf('Quay')}\n![A](./a.svg) [B](../b.md)\n`,
    'articles/quay/a.svg': SVG,
    'articles/quay/deep/b.svg': SVG,
    'articles/b.md': articleOf('B'),
  })
  const path = 'articles/quay/index.md'
  await ask('duplicate', { path })
  expect(changes[0]?.paths).toEqual([
    'articles/quay-2/index.md',
    'articles/quay-2/a.svg',
    'articles/quay-2/deep/b.svg',
  ])
  await ask('duplicate', { path, to: '2025/deep/pier' })
  expect(read('articles/2025/deep/pier/index.md')).toContain(
    '![A](./a.svg) [B](../../../b.md)',
  )
  await ask('duplicate', { path, to: 'flat.md' })
  expect(read('articles/flat.md')).toContain('![A](./quay/a.svg) [B](./b.md)')
  expect(list()).toHaveLength(4 + 3 + 3 + 1)
  expect(await check()).toEqual([])
})

it('keeps line ends, and writes other front matter as YAML', async () => {
  const { ask, read, check } = openArticles({
    'articles/crlf.md': articleOf('Crlf').replaceAll('\n', '\r\n'),
    'articles/toml.md':
      "+++\ntitle = 'Toml'\ndescription = 'D'\npublish_date = 2025-03-05\nauthor = 'A'\n+++\n\nText.\n",
  })
  await ask('duplicate', { path: 'articles/crlf.md' })
  expect(read('articles/crlf-2.md').replaceAll('\r\n', '')).not.toContain('\n')
  await ask('duplicate', { path: 'articles/toml.md' })
  expect(read('articles/toml-2.md')).toMatch(
    /^---\ntitle: Toml\n.*draft: true\n.*---\n\nText\.\n$/s,
  )
  expect((await check()).filter((said) => !said.includes('toml.md'))).toEqual([])
})

it('refuses a name that is taken, hidden or none', async () => {
  const { ask, list } = openArticles({
    'articles/a.md': articleOf('A'),
    'articles/b.md': articleOf('B'),
    'articles/odd.md': articleOf('Odd', 'subtitle: &x Anchor', 'description: *x'),
  })
  const path = 'articles/a.md'
  for (const [status, to] of [
    [422, 'b'],
    [422, 'a-copy'],
    [422, 'x/b'],
    [422, '../pages/x'],
    [403, '.hidden/x'],
    [422, 'A b'],
  ] as const)
    expect((await ask('duplicate', { path, to })).status, to).toBe(status)
  expect((await ask('duplicate', { path: 'articles/odd.md' })).status).toBe(422)
  expect(list()).toHaveLength(3)
})
