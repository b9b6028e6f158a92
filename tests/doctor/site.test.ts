import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'

import {
  examineAddress,
  examinePort,
  examineTimeZone,
  readSiteFacts,
} from '../../lib/doctor/site.ts'
import { parseSettings } from '../../lib/settings.ts'
import { makeTestContent, SITE } from '../support/content-fixture.ts'

const settingsOf = (env = {}) => parseSettings(env, '/srv', 'start')

describe('examineAddress', () => {
  it.each([
    ['https://blog.dev', undefined, 'ok', 'is https://blog.dev'],
    ['https://blog.dev', 'https://blog.dev/', 'ok', 'is https://blog.dev/'],
    ['https://blog.dev', 'https://other.dev', 'warning', 'SITE_URL wins'],
    ['https://imprint.example', undefined, 'warning', 'is an example'],
    [undefined, undefined, 'warning', 'has no address'],
    ['blog', undefined, 'warning', 'has no address'],
  ])('says of url %s and SITE_URL %s: %s', (url, siteUrl, level, message) => {
    const settings = settingsOf(siteUrl === undefined ? {} : { SITE_URL: siteUrl })
    const finding = examineAddress(url === undefined ? {} : { url }, settings)
    expect(finding).toMatchObject({ level, message: expect.stringContaining(message) })
  })
})

describe('examineTimeZone', () => {
  it.each([
    [{ timeZone: 'Asia/Tokyo' }, 'UTC', 'ok'],
    [{}, 'UTC', 'ok'],
    [{}, 'Asia/Tokyo', 'warning'],
  ])('says of %o on a machine in %s: %s', (site, machine, level) => {
    expect(examineTimeZone(site, machine).level).toBe(level)
  })
})

it('reads nothing from a site file that is no YAML', () => {
  const { contentDir } = makeTestContent({ 'site.yaml': `${SITE}broken: [` })
  expect(readSiteFacts(contentDir)).toEqual({})
})

it('finds a port that is in use', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const settings = settingsOf({ PORT: String(port) })
  expect(await examinePort(settings)).toMatchObject({
    level: 'warning',
    message: `Port ${port} of 127.0.0.1 cannot be used: EADDRINUSE`,
  })
  await new Promise((resolve) => server.close(resolve))
  expect((await examinePort(settings)).level).toBe('ok')
})
