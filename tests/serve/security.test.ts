import { describe, expect, it } from 'vitest'

import { contentSecurityPolicy } from '../../lib/http/headers.ts'
import { openTestSite } from './support.ts'

describe('security headers', () => {
  it.each([
    ...['/articles/x', '/nothing', '/articles/x/', '/healthz', '/%zz', '/feed.xml'],
    ...['/media/0a1b2c3d-x.png'],
  ])('are on %s', async (target) => {
    const { ask, publish } = await openTestSite()
    publish('feed.xml', '<rss/>', { type: 'application/rss+xml' })
    publish('media/0a1b2c3d-x.png', 'png', { type: 'image/png' })
    const { headers } = await ask(target)
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy({
        scriptHashes: ['sha256-theme'],
        isHttps: false,
      }),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('let a web page show our pictures, and no other site frame our pages', async () => {
    const { ask, publish } = await openTestSite()
    publish('media/0a1b2c3d-x.png', 'png', { type: 'image/png' })
    const picture = await ask('/media/0a1b2c3d-x.png')
    expect(picture.headers['cross-origin-resource-policy']).toBe('cross-origin')
    const page = await ask('/articles/x')
    expect(page.headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('let an SVG that is opened by itself be styled, and do nothing', async () => {
    const { ask, publish } = await openTestSite()
    publish('media/0a1b2c3d-x.svg', '<svg/>', { type: 'image/svg+xml' })
    const { headers } = await ask('/media/0a1b2c3d-x.svg')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
  })

  it('let a page that keeps React run its own scripts, and no other page', async () => {
    const { ask, publish } = await openTestSite()
    publish('react.html', 'x', { scriptHashes: ['sha256-react'] })
    const policyOf = async (target: string) =>
      (await ask(target)).headers['content-security-policy']
    expect(await policyOf('/react')).toContain("'sha256-theme' 'sha256-react'")
    expect(await policyOf('/articles/x')).not.toContain('sha256-react')
  })

  it('follow the site while the server runs', async () => {
    const { ask, settings } = await openTestSite()
    const before = (await ask('/articles/x')).headers
    settings.scriptHashes = ['sha256-new']
    const { headers } = await ask('/articles/x')
    expect(headers['content-security-policy']).toContain("'sha256-new'")
    expect(headers['content-security-policy']).not.toContain("'sha256-theme'")
    expect(headers.etag).toBe(before.etag)
  })

  it.each(['/articles/x', '/articles/x/', '/healthz', '/%zz', '/nothing'])(
    'speak of https at %s only to a reader who came by it',
    async (target) => {
      const { ask, settings } = await openTestSite({ isHttps: true })
      const promisesTo = async (sent: Record<string, string>) => {
        const { headers } = await ask(target, { headers: sent })
        const policy = headers['content-security-policy'] ?? ''
        return [
          policy.includes('upgrade-insecure-requests'),
          headers['strict-transport-security'],
        ]
      }
      const secure = { 'X-Forwarded-Proto': 'https' }
      const kept = [true, 'max-age=31536000']
      const none = [false, undefined]
      expect(await promisesTo({})).toEqual(none)
      expect(await promisesTo(secure)).toEqual(kept)
      expect(await promisesTo({ 'X-Forwarded-Proto': 'http' })).toEqual(none)
      settings.isHttps = false
      expect(await promisesTo(secure)).toEqual(none)
      settings.isHttps = true
      expect(await promisesTo(secure)).toEqual(kept)
    },
  )
})
