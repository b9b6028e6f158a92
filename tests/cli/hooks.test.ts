import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { describe, expect, inject, it, onTestFinished } from 'vitest'

import { beginEpoch, saveChange, saveEdition } from '../../lib/content/store/editions.ts'
import { openStore } from '../../lib/content/store/open.ts'
import { openReceiverStub, type ReceiverStub } from '../publish/support/receiver-stub.ts'
import { type ContentFolder, makeTestContent, SITE } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'
import { waitFor } from '../support/wait-for.ts'

const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`
const OTHER = `whsec_${Buffer.alloc(24, 2).toString('base64')}`

/** A blog whose store has a first edition. */
function makeBlog(receiver: Pick<ReceiverStub, 'url'>): ContentFolder {
  const content = makeTestContent({
    'site.yaml': `${SITE}webhooks: ['${receiver.url}']\n`,
  })
  inStore(content, (db) => beginEpoch(db, { epoch: 'e1', edition: 1 }))
  return content
}

function inStore(
  { environment }: ContentFolder,
  work: (db: ReturnType<typeof openStore>) => void,
): void {
  const db = openStore(environment.STATE_DIR)
  work(db)
  db.close()
}

function change(content: ContentFolder, seq: number): void {
  const facts = { type: 'article', id: `id-${seq}`, slug: `slug-${seq}` } as const
  const at = '2025-06-01T00:00:00.000Z'
  inStore(content, (db) => {
    saveChange(db, { seq, edition: seq + 1, at, op: 'put', hash: 'x', ...facts })
    saveEdition(db, seq + 1)
  })
}

const run = (args: readonly string[], { environment }: ContentFolder, more = {}) =>
  runImprint(args, {
    ...environment,
    ...{ WEBHOOK_SECRET: `${SECRET} ${OTHER}`, WEBHOOK_ALLOW: '127.0.0.1' },
    ...more,
  })

describe('announce', () => {
  it('sends each edition once, signed with every secret', async () => {
    const receiver = await openReceiverStub()
    const content = makeBlog(receiver)
    expect(await run(['announce'], content)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Sent e1\.1\.[0-9a-f]{8} to http:\S+\/hook\n$/),
    })
    change(content, 1)
    change(content, 2)
    expect((await run(['announce'], content)).code).toBe(0)
    expect((await run(['announce'], content)).stderr).toBe('')
    const bodies = receiver.messages.map(({ body, headers }) => {
      const given = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, String(value)]),
      )
      expect(new Webhook(OTHER).verify(body, given)).toEqual(JSON.parse(body))
      return new Webhook(SECRET).verify(body, given)
    })
    expect(bodies).toMatchObject([
      { type: 'edition.published', data: { edition: 1, seq: 0, changes: [] } },
      { data: { edition: 2, seq: 1, changes: [{ slug: 'slug-1' }] } },
      { data: { edition: 3, seq: 2, changes: [{ slug: 'slug-2' }] } },
    ])
  })

  it('fails with a receiver that fails, and sends the same before what is new', async () => {
    const receiver = await openReceiverStub()
    const content = makeBlog(receiver)
    receiver.behave(503)
    const failed = await run(['announce'], content)
    expect([failed.code, receiver.messages.length]).toEqual([1, 3])
    expect(failed.stderr).toContain(': 503. Retrying in')
    receiver.behave(200)
    change(content, 1)
    expect((await run(['announce'], content)).code).toBe(0)
    const [first = '', second = ''] = receiver.listAccepted()
    expect([first, second].map((id) => id.slice(0, 5))).toEqual(['e1.1.', 'e1.2.'])
    expect(receiver.messages[0]?.headers['webhook-id']).toBe(first)
  })

  it.each([
    ['a secret', { WEBHOOK_SECRET: '' }, 'WEBHOOK_SECRET is not set.'],
    ['leave to send there', { WEBHOOK_ALLOW: '' }, '127.0.0.1 is a private address'],
    ['a network', { WEBHOOK_ALLOW: 'localhost' }, 'WEBHOOK_ALLOW must be'],
  ])('without %s sends nothing', async (_, environment, message) => {
    const receiver = await openReceiverStub()
    const { code, stderr } = await run(['announce'], makeBlog(receiver), environment)
    expect([code, receiver.messages]).toEqual([1, []])
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
})

it('the receiver of the documentation accepts what is signed, and nothing else', async () => {
  const receiver = await openDocumentedReceiver()
  const { stderr, code } = await run(['announce'], makeBlog(receiver))
  expect([stderr.slice(0, 10), code]).toEqual(['Sent e1.1.', 0])
  expect(receiver.output()).toContain('Edition 1 is live []\n')
  const forged = { method: 'POST', body: '{}', headers: { 'webhook-id': 'x' } }
  expect((await fetch(receiver.url, forged)).status).toBe(401)
}, 600_000)

/** Runs the example of `docs/webhooks.md`, on a free port. */
async function openDocumentedReceiver() {
  const root = inject('root')
  const text = readFileSync(join(root, 'docs/webhooks.md'), 'utf8')
  const [, code = ''] = /^```js\n(.+?)^```$/ms.exec(text) ?? []
  const started = code.replace(
    '.listen(3001)',
    ".listen(0, '127.0.0.1', function () { console.log('port', this.address().port) })",
  )
  const child = spawn(process.execPath, ['--input-type=module', '-e', started], {
    cwd: root,
    env: { ...process.env, WEBHOOK_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  const port = await waitFor(() => {
    const [, found] = /^port (\d+)$/m.exec(output) ?? []
    return found ?? Promise.reject(new Error('It does not listen yet.'))
  })
  return { url: `http://127.0.0.1:${port}/`, output: () => output }
}

describe('hooks', () => {
  it('lists what was sent, and sends one again', async () => {
    const receiver = await openReceiverStub()
    const content = makeBlog(receiver)
    expect((await run(['hooks'], content)).stderr).toBe('Nothing was sent yet.\n')
    await run(['announce'], content)
    const { stdout } = await run(['hooks'], content)
    expect(stdout).toMatch(/^e1\.1\.\w{8} done, 1 try, 204 at 20\S+Z, http:\S+\/hook\n$/)
    const [id = ''] = stdout.split(' ')
    expect((await run(['hooks', 'send', id], content)).stderr).toMatch(
      `Sent ${id} to http`,
    )
    expect(receiver.listAccepted()).toEqual([id, id])
    receiver.behave(500)
    const failed = await run(['hooks', 'send', id], content)
    expect([failed.code, failed.stderr]).toEqual([
      1,
      `Failed to send ${id} to ${receiver.url}: 500.\n`,
    ])
    expect((await run(['hooks'], content)).stdout).toContain(
      `${id} done, 2 tries, 204 at`,
    )
  })

  it.each([
    [['hooks', 'send', 'e9.9.x'], 1, 'No message is called "e9.9.x".'],
    [['hooks', 'send'], 1, 'No message is called "".'],
    [['hooks', 'drop'], 2, 'Allowed choices are send.'],
  ])('%j says what is wrong', async (args, code, message) => {
    const content = makeBlog(await openReceiverStub())
    const result = await run(args, content)
    expect(result.code).toBe(code)
    expect(result.stderr).toContain(message)
  })
})
