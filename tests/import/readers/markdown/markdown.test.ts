// Folders of Markdown that no engine claims.
import { describe, expect, it } from 'vitest'

import { markdown } from '@/lib/import/readers/markdown/markdown.ts'
import { readItems } from '../../folders/read-items.ts'
import { openTexts } from '../open-texts.ts'

describe('folders of Markdown', () => {
  it.each([
    [
      'a.md',
      '# Tide\n\nText.\n',
      { title: 'Tide', status: 'draft', body: { text: '\n\nText.\n' } },
    ],
    [
      '2019-05-01-tide.md',
      '# Tide\n\nText.\n',
      { published: '2019-05-01', slug: 'tide', status: 'public' },
    ],
    [
      '2019/05/01/tide.md',
      'Text.\n',
      { published: '2019-05-01', slug: 'tide', status: 'public' },
    ],
    ['High tide.markdown', 'Text.\n', { title: 'High tide', status: 'draft' }],
    [
      'tide/index.md',
      '---\ntitle: A\ndate: 2019-05-01 09:30\n---\nText.\n',
      { published: '2019-05-01T09:30:00', slug: 'tide' },
    ],
    ['drafts/a.md', '---\ndate: 2019-05-01\n---\nText.\n', { status: 'draft' }],
    [
      'a.md',
      '+++\ndate = 2019-05-01\naliases = ["/b/"]\n+++\nText.\n',
      { addresses: ['/b/'] },
    ],
    [
      'a.md',
      '{\n"title": "A",\n"date": "2019-05-01"\n}\nText.\n',
      { title: 'A', status: 'public' },
    ],
  ])('%s %s', async (path, text, found) => {
    expect((await readItems(markdown, { [path]: text })).get(path)).toMatchObject(found)
  })

  it.each([
    [{ 'a.md': 'x' }, 0.5],
    [{ 'a.txt': '---\ntitle: A\n---\n' }, 0.5],
    [{ 'a.txt': 'x' }, 0.1],
    [{ 'README.md': 'x', 'a.js': '' }, 0.1],
    [{ 'a.js': '' }, 0],
  ])('%o are claimed with %s', async (texts, sureness) => {
    expect(await markdown.recognise(openTexts(texts))).toBe(sureness)
  })
})
