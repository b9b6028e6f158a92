import { expect, inject, it } from 'vitest'

import { openBodyThreads } from '@/lib/import/run/bodies/threads.ts'

it('turns bodies into Markdown in threads, and fails none for another', async () => {
  const bodies = openBodyThreads(inject('importThreadFile'), 2)
  const texts = ['<p>One <a href="/a">a</a></p>', '<h2>Two</h2>', '<p>Three</p>']
  const open = await Promise.all(
    texts.map((text) => bodies.open({ title: '', body: { form: 'html', text } })),
  )
  const written = await Promise.all(open.map((body) => body.write(['./a.md'])))
  expect(written).toEqual(['One [a](./a.md)', '## Two', 'Three'])
  // A body is written once.
  await expect(open[0]?.write([])).rejects.toThrow('not open')
  const { text } = await bodies.render('articles/a.md', { title: 'A' }, 'Text.')
  expect(text).toBe("---\ntitle: 'A'\n---\n\nText.\n")
  await bodies.close()
})
