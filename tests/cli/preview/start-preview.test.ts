import { beforeAll, expect, it, onTestFinished } from 'vitest'

import { makeToken } from '../../../lib/serve/preview/token.ts'
import { requireApp } from '../../publish/support/app.ts'
import { decompress, readTree } from '../../publish/support/tree.ts'
import { articleOf, makeTestContent, SITE } from '../../support/content-fixture.ts'
import { openServer } from '../../support/imprint.ts'
import { waitFor } from '../../support/wait-for.ts'

const PREVIEW_SECRET = 'a secret of more than thirty letters'
const APP = 'https://app.example'

beforeAll(async () => {
  await requireApp()
})

it('start: shows a draft by its token as it is now, and writes it nowhere', async () => {
  const draftOf = (word: string) =>
    `${articleOf(`Title ${word}`, 'draft: true', "id: 'aardvark'")}\nWords ${word}\n`
  const content = makeTestContent({
    'site.yaml': `${SITE}preview_origins: ['${APP}']\n`,
    'articles/seen.md': articleOf('Seen'),
    'articles/buffalo.md': draftOf('chinchilla'),
  })
  const server = await openServer('start', { ...content.environment, PREVIEW_SECRET })
  onTestFinished(() => server.stop().then(() => {}))
  const until = Math.floor(Date.now() / 1000) + 3600
  const token = makeToken(PREVIEW_SECRET, 'aardvark', until)
  const headers = { Authorization: `Bearer ${token}`, Origin: APP }
  const url = `${server.origin}/api/v1/preview/aardvark`
  const readText = async () => (await fetch(url, { headers })).text()

  const response = await fetch(url, { headers })
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
    200,
    APP,
  ])
  expect(await response.json()).toMatchObject({
    title: 'Title chinchilla',
    visibility: 'draft',
    body: { text: expect.stringContaining('Words chinchilla') },
  })
  content.write('articles/buffalo.md', draftOf('dormouse'))
  await waitFor(async () => expect(await readText()).toContain('dormouse'))
  content.write('articles/seen.md', articleOf('Seen again'))
  const isPublished = async () =>
    expect(await (await fetch(`${server.origin}/articles/seen`)).text()).toMatch(/again/)
  await waitFor(isPublished)
  expect(await readText()).toContain('dormouse')
  expect((await fetch(url)).status).toBe(401)

  const hidden = ['aardvark', 'buffalo', 'chinchilla', 'dormouse', token, PREVIEW_SECRET]
  const written = [...readTree(content.environment.OUT_DIR)].map(
    ([file, bytes]) => `${file} ${decompress(file, bytes)}`,
  )
  expect(written.filter((text) => text.includes('Seen')).length).toBeGreaterThan(5)
  expect(
    [...written, server.output()].filter((text) =>
      hidden.some((word) => text.toLowerCase().includes(word.toLowerCase())),
    ),
  ).toEqual([])
  expect((await server.stop()).code).toBe(0)
}, 600_000)
