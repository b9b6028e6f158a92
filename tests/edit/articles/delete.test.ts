import { describe, expect, it } from 'vitest'

import { findText } from '../../../lib/model/edit/body-fields.ts'
import { articleOf } from '../../support/content-fixture.ts'
import { openArticles } from './support.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

describe('a deleted article', () => {
  it('takes the pictures of its folder along that nobody else shows, into the trash', async () => {
    const { ask, askAbout, list, listTrash, changes, check } = openArticles({
      'articles/quay/index.md': `${articleOf('Quay')}\n![A map](./map.svg) ![B](deep/b.svg)\n`,
      'articles/quay/map.svg': SVG,
      'articles/quay/deep/b.svg': SVG,
      'articles/quay/shared.svg': SVG,
      'articles/quay/named.svg': SVG,
      'articles/other.md': `${articleOf('Other')}\n![Shared](quay/shared.svg)\n`,
      'articles/faulty.md': `${articleOf('Faulty').replace('2025-03-05', '2025-02-30')}\n![N](quay/named.svg)\n`,
    })
    const path = 'articles/quay/index.md'
    const told = {
      files: [path, 'articles/quay/map.svg', 'articles/quay/deep/b.svg'].toSorted(),
      stays: ['articles/quay/named.svg', 'articles/quay/shared.svg'],
      linkedFrom: ['articles/other.md'],
    }
    const sorted = ({ json }: { json: unknown }) =>
      JSON.parse(JSON.stringify(json), (_, value) =>
        Array.isArray(value) ? value.toSorted() : value,
      )
    const trial = await ask('delete', { path, trial: true })
    expect(sorted(trial)).toEqual(told)
    expect([list().length, changes]).toEqual([7, []])
    const done = await ask('delete', { path })
    expect(sorted(done)).toEqual({
      ...told,
      changed: [],
      undo: '2025-06-01T12-00-00.000Z',
      trash: expect.stringContaining('trash/2025-06-01T12-00-00.000Z'),
    })
    expect(list()).toEqual([
      'articles/faulty.md',
      'articles/other.md',
      'articles/quay/named.svg',
      'articles/quay/shared.svg',
    ])
    expect(listTrash().map((file) => file.replace(/^[^/]+\//, ''))).toEqual(told.files)
    expect(changes).toMatchObject([{ operation: 'delete', path, title: 'Quay' }])
    expect(changes[0]?.paths.toSorted()).toEqual(told.files)
    expect(await check()).toEqual([expect.stringContaining('articles/faulty.md: ')])
    const undo = findText(done.json, 'undo') ?? ''
    for (const wrong of [
      '',
      '..',
      '../content',
      `${undo}/articles`,
      '2020-01-01T00-00-00.000Z',
    ])
      expect((await askAbout('undelete', { undo: wrong })).status, wrong).toBe(404)
    const back = await askAbout('undelete', { undo })
    expect(sorted(back)).toEqual({ path, files: told.files })
    expect([list().length, listTrash()]).toEqual([7, []])
    expect((await askAbout('undelete', { undo })).status).toBe(404)
  })

  it('comes back to no place that is taken', async () => {
    const { ask, askAbout, folder, read, listTrash } = openArticles({
      'articles/a.md': articleOf('A'),
    })
    const { json } = await ask('delete', { path: 'articles/a.md' })
    folder.write('articles/a.md', articleOf('Another'))
    const undo = findText(json, 'undo') ?? ''
    expect((await askAbout('undelete', { undo })).status).toBe(422)
    expect(read('articles/a.md')).toBe(articleOf('Another'))
    expect(listTrash()).toHaveLength(1)
  })

  it('in a folder of others takes the pictures that it alone shows, and no folder', async () => {
    const { ask, list } = openArticles({
      'articles/a.md': `${articleOf('A')}\n![A](a.svg) ![M](../media/m.svg) ![S](s.svg) ![C](c/c.svg)\n`,
      'articles/a.svg': SVG,
      'articles/s.svg': SVG,
      'articles/unused.svg': SVG,
      'articles/c/c.svg': SVG,
      'articles/c/index.md': articleOf('C'),
      'articles/b.md': `${articleOf('B')}\n![S](s.svg)\n`,
      'media/m.svg': SVG,
    })
    await ask('delete', { path: 'articles/a.md' })
    expect(list()).toEqual([
      'articles/b.md',
      'articles/c/c.svg',
      'articles/c/index.md',
      'articles/s.svg',
      'articles/unused.svg',
      'media/m.svg',
    ])
  })

  it('gives its addresses, and the links to its file, to another', async () => {
    const { ask, read, check, changes } = openArticles({
      'articles/old.md': articleOf('Old', "aliases: [older, '/2019/oldest']"),
      'articles/next.md': `${articleOf('Next', "aliases: ['mine']").trimEnd()}\n\n[Before](./old.md).\n`,
      'articles/other.md': `${articleOf('Other')}\n[It](./old.md#part), [address](/articles/old).\n`,
    })
    const { json } = await ask('delete', {
      path: 'articles/old.md',
      alias: 'articles/next.md',
    })
    expect(json).toMatchObject({ changed: ['articles/next.md', 'articles/other.md'] })
    expect(read('articles/next.md')).toContain(
      "aliases: ['old', 'older', '/2019/oldest', 'mine']",
    )
    expect(read('articles/next.md')).toContain('[Before](./next.md)')
    expect(read('articles/other.md')).toContain(
      '[It](./next.md#part), [address](/articles/next)',
    )
    expect(changes[0]?.paths).toEqual([
      'articles/old.md',
      'articles/next.md',
      'articles/other.md',
    ])
    expect(await check()).toEqual([expect.stringContaining('part')])
  })

  it('gives its address to no other', async () => {
    const { ask, list } = openArticles({
      'articles/old.md': articleOf('Old'),
      'articles/faulty.md': articleOf('Faulty').replace('2025-03-05', '2025-02-30'),
      'pages/about.md': "---\ntitle: 'About'\n---\n",
    })
    const before = list()
    for (const [alias, message] of [
      ['articles/old.md', 'its own place'],
      ['articles/none.md', 'No valid article at articles/none.md'],
      ['articles/faulty.md', 'No valid article'],
      ['pages/about.md', 'No valid article'],
    ]) {
      const { status, json } = await ask('delete', { path: 'articles/old.md', alias })
      expect(status).toBe(422)
      expect(json).toMatchObject({ message: expect.stringContaining(message ?? '') })
    }
    expect(list()).toEqual(before)
  })

  it('may have errors, and then has no address to give', async () => {
    const { ask, list, folder } = openArticles({
      'articles/b.md': articleOf('B'),
      'articles/2025/deep/faulty.md': '---\ntitle: [\n---\n',
    })
    const path = 'articles/2025/deep/faulty.md'
    expect((await ask('delete', { path, alias: 'b' })).status).toBe(422)
    expect((await ask('delete', { path, base: 'older' })).status).toBe(409)
    expect((await ask('delete', { path })).status).toBe(200)
    expect(list()).toEqual(['articles/b.md'])
    // No empty folder stays.
    expect(() => folder.rename('articles/2025', 'gone')).toThrow('ENOENT')
  })
})
