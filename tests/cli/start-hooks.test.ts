import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { beforeAll, expect, it, onTestFinished } from 'vitest'

import { requireApp } from '../publish/support/app.ts'
import { openReceiverStub } from '../publish/support/receiver-stub.ts'
import { articleOf, makeTestContent, SITE } from '../support/content-fixture.ts'
import { openServer } from '../support/imprint.ts'
import { waitFor } from '../support/wait-for.ts'

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
const PUBLISH_HOOK_SECRET = 'the secret of the host of git'

beforeAll(async () => {
  await requireApp()
})

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@x.example']
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'ignore' })
}

it('start: a push is published, and a receiver hears of it when it is live', async () => {
  const receiver = await openReceiverStub()
  const content = makeTestContent({
    'site.yaml': `${SITE}webhooks: ['${receiver.url}']\n`,
    'articles/one.md': articleOf('One', 'tags: [web]'),
  })
  const origin = mkdtempSync(join(tmpdir(), 'imprint-origin-'))
  onTestFinished(() => rmSync(origin, { recursive: true, force: true }))
  git(content.contentDir, 'init', '-b', 'main')
  git(content.contentDir, 'add', '.')
  git(content.contentDir, 'commit', '-m', 'first')
  git(origin, 'clone', content.contentDir, 'work')
  const work = join(origin, 'work')
  git(content.contentDir, 'remote', 'add', 'origin', work)
  git(content.contentDir, 'fetch', 'origin')
  git(content.contentDir, 'branch', '-u', 'origin/main')

  const server = await openServer('start', {
    ...content.environment,
    ...{ WEBHOOK_SECRET: SECRET, WEBHOOK_ALLOW: '127.0.0.1' },
    ...{ PUBLISH_HOOK_SECRET, PUBLISH_HOOK_PULL: 'yes' },
  })
  onTestFinished(() => server.stop().then(() => {}))
  const isSent = () => expect(server.output()).toMatch(/^Sent \w+\.1\.\w{8} to http:/m)
  await waitFor(isSent)

  git(work, 'mv', 'articles/one.md', 'articles/two.md')
  git(work, 'commit', '-m', 'move')
  const response = await fetch(`${server.origin}/hooks/publish`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${PUBLISH_HOOK_SECRET}` },
  })
  expect(response.status).toBe(202)
  await waitFor(() => expect(receiver.listAccepted()).toHaveLength(2))
  const { body, headers } = receiver.messages.at(-1) ?? { body: '', headers: {} }
  const given = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)]),
  )
  expect(new Webhook(SECRET).verify(body, given)).toMatchObject({
    type: 'edition.published',
    data: {
      index: 'https://gazette.example/api/v1/index.json',
      lists: expect.arrayContaining([
        'https://gazette.example/api/v1/lists/all/newest.json',
        'https://gazette.example/api/v1/lists/tag/web/newest.json',
      ]),
      changes: expect.arrayContaining([
        expect.objectContaining({ op: 'put', type: 'article', slug: 'two' }),
      ]),
    },
  })
  const index = await (await fetch(`${server.origin}/api/v1/index.json`)).json()
  const { data } = JSON.parse(body)
  expect([index.epoch, index.edition, index.seq]).toEqual([
    data.epoch,
    data.edition,
    data.seq,
  ])
  expect((await fetch(`${server.origin}/articles/two`)).status).toBe(200)
  expect((await server.stop()).code).toBe(0)
}, 600_000)
