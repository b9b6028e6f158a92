import { symlinkSync } from 'node:fs'
import { expect, it } from 'vitest'

import { articleOf } from '../../support/content-fixture.ts'
import { openArticles, USER } from './support.ts'

const siteOf = (slug: string) =>
  `title: Press\ndescription: All.\nurl: https://press.example\nfeatured: ${slug} # old\nstart_here: [other, '${slug}']\n`

it('renames as the command does, and says what it did', async () => {
  const articles = openArticles({
    'articles/old.md': articleOf('Old'),
    'articles/other.md': `${articleOf('Other')}\n[It](./old.md).\n`,
    'site.yaml': siteOf('old'),
  })
  const { ask, changes, list, read, check } = articles
  const { status, json } = await ask('rename', { path: 'articles/old.md', to: 'new' })
  expect({ status, json }).toEqual({
    status: 200,
    json: {
      path: 'articles/new.md',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      changed: ['articles/other.md', 'site.yaml'],
      notes: [],
    },
  })
  expect(list()).toEqual(['articles/new.md', 'articles/other.md', 'site.yaml'])
  expect(read('site.yaml')).toBe(siteOf('new'))
  expect(read('articles/new.md')).toContain("aliases: ['old']")
  expect(read('articles/other.md')).toContain('[It](./new.md)')
  expect(changes).toEqual([
    {
      ...{ user: USER, operation: 'rename', path: 'articles/new.md', title: 'Old' },
      paths: ['articles/old.md', 'articles/new.md', 'articles/other.md', 'site.yaml'],
    },
  ])
  expect(await check()).toEqual([])
})

it('tells of all files of a folder that moved', async () => {
  const { ask, changes, list } = openArticles({
    'articles/old/index.md': articleOf('Old'),
    'articles/old/deep/notes.txt': 'Notes',
  })
  await ask('rename', { path: 'articles/old/index.md', to: 'new' })
  expect(list()).toEqual(['articles/new/deep/notes.txt', 'articles/new/index.md'])
  expect(changes[0]?.paths).toEqual([
    'articles/old/index.md',
    'articles/old/deep/notes.txt',
    'articles/new/index.md',
    'articles/new/deep/notes.txt',
  ])
})

it('refuses what would lose a file, leave the folder, or hide the article', async () => {
  const { ask, changes, folder, list } = openArticles({
    'articles/old.md': articleOf('Old'),
    'articles/taken.md': articleOf('Taken'),
    'articles/faulty.md': articleOf('Faulty').replace('2025-03-05', '2025-02-30'),
    'pages/about.md': "---\ntitle: 'About'\n---\n",
  })
  symlinkSync('/tmp', folder.at('articles/away'))
  const before = list()
  const path = 'articles/old.md'
  for (const [status, body] of [
    [422, { path, to: 'taken' }],
    [422, { path, to: '../../elsewhere' }],
    [403, { path, to: 'articles/away/x.md' }],
    [403, { path, to: '.git/hooks/x' }],
    [422, { path, to: '_drafts/x' }],
    [422, { path, to: 'Not a slug' }],
    [422, { path, to: '  ' }],
    [422, { path }],
    [409, { path, base: 'older', to: 'new' }],
    [422, { path: 'articles/faulty.md', to: 'new' }],
    [422, { path: 'pages/about.md', to: 'new' }],
  ] as const) {
    const answer = await ask('rename', body)
    expect(answer.status, JSON.stringify(body)).toBe(status)
    expect(answer.json).toMatchObject({ message: expect.any(String) })
  }
  expect([list(), changes]).toEqual([before, []])
})
