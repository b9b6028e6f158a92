import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { openHubStub } from '../publish/support/websub/websub-hub-stub.ts'
import { type ContentFolder, makeTestContent, SITE } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'
import { makePublishedStore } from '../support/published-store.ts'

/** What an export may have left, as far as the manifest says it. */
const MANIFEST = {
  '/': { file: 'index.html' },
  '/feed.xml': { file: 'feed.xml' },
  '/feed/1.xml': { file: 'feed/1.xml' },
  '/tags/%C3%BCbung/atom.xml': { file: 'tags/übung/atom.xml' },
  '/tags/old/feed.xml': { file: 'tags/old/feed.xml.html', target: '/tags/new/feed.xml' },
}

function makeExport(
  site: string,
  addresses: Parameters<typeof makePublishedStore>[1] = MANIFEST,
): ContentFolder {
  const content = makeTestContent({ 'site.yaml': site })
  makePublishedStore(content, addresses)
  return content
}

const announce = ({ environment }: ContentFolder, more = {}) =>
  runImprint(['announce'], { ...environment, ...more })

describe('announce', () => {
  it('notifies the hub of all current feeds, at the address that readers use', async () => {
    const hub = await openHubStub()
    const content = makeExport(`${SITE}hub: ${hub.url}\n`)
    const SITE_URL = 'https://readers.example/blog'
    const { code, stdout, stderr } = await announce(content, { SITE_URL })
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: `Notified ${hub.url} of 2 feeds\n`,
    })
    expect(hub.pings.map((ping) => ping.get('hub.url'))).toEqual([
      'https://readers.example/blog/feed.xml',
      'https://readers.example/blog/tags/%C3%BCbung/atom.xml',
    ])
  })

  it('takes the word of an export of before, in the folder itself', async () => {
    const hub = await openHubStub()
    const content = makeTestContent({ 'site.yaml': `${SITE}hub: ${hub.url}\n` })
    const { OUT_DIR } = content.environment
    mkdirSync(OUT_DIR)
    const entry = { file: 'feed.xml', type: 'text/xml', hash: 'x' }
    const manifest = JSON.stringify({ addresses: { '/feed.xml': entry } })
    writeFileSync(join(OUT_DIR, 'imprint.json'), manifest)
    expect((await announce(content)).stderr).toBe(`Notified ${hub.url} of 1 feed\n`)
  })

  it('tries three times, and fails', async () => {
    const hub = await openHubStub()
    hub.behave(503)
    const { code, stderr } = await announce(makeExport(`${SITE}hub: ${hub.url}\n`))
    const reason = `Failed to notify ${hub.url} of 2 feeds: it answered 503.`
    expect(stderr.split('\n')).toEqual([
      `${reason} Retrying in 1 s.`,
      `${reason} Retrying in 4 s.`,
      reason,
      '',
    ])
    expect([code, hub.pings.length]).toEqual([1, 3])
  })

  it.each([
    [
      'has no hub',
      SITE,
      MANIFEST,
      'site.yaml has no hub, no webhooks and no key of IndexNow. To notify',
    ],
    [
      'has an error',
      `${SITE}hub: /x\n`,
      MANIFEST,
      'site.yaml:9:6 warning: `hub: /x` is left out',
    ],
    [
      'was exported without feeds',
      `${SITE}hub: https://h.example\n`,
      { '/': {} },
      'has no feeds.',
    ],
  ])('a site that %s: it says what to do', async (_, site, manifest, message) => {
    const { code, stderr } = await announce(makeExport(site, manifest))
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })

  it('without an export says how to make one', async () => {
    const content = makeTestContent({ 'site.yaml': `${SITE}hub: https://h.example\n` })
    const { code, stderr } = await announce(content)
    const { OUT_DIR, STATE_DIR } = content.environment
    expect(stderr).toContain(`The store in ${STATE_DIR} did not fill ${OUT_DIR}. Run`)
    expect(code).toBe(1)
  })
})
