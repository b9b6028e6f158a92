// Runs the app of Next: readers, an edit, and the webhook between them.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { Webhook } from 'standardwebhooks'

export const TEXT = '<p>New &amp; old.</p>'
export const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'

const PATHS = ['/', '/articles/a7', '/articles/a8', '/articles/a9']

/** @typedef {import('../tests/examples/support/blog-server.ts').BlogServer} BlogServer */

/**
 * @param {string} folder
 * @param {BlogServer} server
 * @param {NodeJS.ProcessEnv} environment
 */
export async function checkNext(folder, server, environment) {
  const args = [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-p', '0']
  const app = spawn(execPath, args, { cwd: folder, env: environment })
  const ended = once(app, 'exit')
  try {
    await checkPages(await readOrigin(app), server)
  } finally {
    app.kill()
    await ended
  }
}

/** @param {BlogServer} server */
export function edit({ blog, publish }) {
  blog.put('a7', { text: TEXT })
  blog.remove('a9')
  publish()
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} app
 * @returns {Promise<string>}
 */
function readOrigin(app) {
  return new Promise((resolve, reject) => {
    let printed = ''
    app.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
      const [, origin] = /(http:\/\/localhost:\d+).*Ready/s.exec(printed) ?? []
      if (origin !== undefined) resolve(origin)
    })
    app.once('exit', (code) => reject(new Error(`\`next start\` ended with ${code}`)))
  })
}

/**
 * @param {string} origin
 * @param {BlogServer} server
 */
async function checkPages(origin, server) {
  /** @param {string} when */
  const visit = async (when) => {
    const visits = PATHS.map((path) => fetch(origin + path, { signal: limit() }))
    const answers = await Promise.all(visits)
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    console.log(`next, ${when}: ${server.takeRequests().join(', ') || 'none'}`)
    return { isNew: texts[1]?.includes(TEXT), last: answers[3]?.status }
  }
  await visit('first readers')
  await visit('more readers')
  assert.equal(await announce(origin, server, 'altered'), 401)
  assert.equal(await announce(origin, server), 204)
  await visit('readers after the first message')
  edit(server)
  assert.deepEqual(await visit('readers after an edit'), { isNew: false, last: 200 })
  assert.equal(await announce(origin, server), 204)
  assert.deepEqual(await visit('readers after its message'), { isNew: true, last: 404 })
  server.blog.put('a9', { day: 9 })
  server.publish()
  assert.equal(await announce(origin, server), 204)
  assert.deepEqual(await visit('readers of what came back'), { isNew: true, last: 200 })
}

const limit = () => AbortSignal.timeout(30_000)

/**
 * @param {string} origin
 * @param {BlogServer} server
 */
async function announce(origin, { url }, suffix = '') {
  const api = `${url}/api/v1`
  const log = await (await fetch(`${api}/changes/newest.json`)).json()
  const changes = log.changes.filter(
    /** @param {{ edition: number }} change */ ({ edition }) => edition === log.edition,
  )
  const data = { ...log, changes, lists: [`${api}/lists/all/newest.json`] }
  const body = JSON.stringify({ type: 'edition.published', data })
  const now = new Date()
  const headers = {
    'webhook-id': 'm1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign('m1', now, body),
  }
  const init = { method: 'POST', headers, body: body + suffix }
  return (await fetch(`${origin}/hooks/imprint`, init)).status
}
