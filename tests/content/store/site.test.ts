import { describe, expect, it } from 'vitest'

import { toSiteRecord } from '../../../lib/content/compile/record/to-record.ts'
import { toSite } from '../../../lib/content/store/site.ts'

describe('the site of site.yaml', () => {
  it.each([
    [{}, 'full'],
    [{ feed: 'full' }, 'full'],
    [{ feed: 'summary' }, 'summary'],
    [{ feed: 'everything' }, 'full'],
  ])('%j gives feeds with %s articles', (fields, feed) => {
    expect(toSite(toSiteRecord(fields), undefined).feed).toBe(feed)
  })

  it('has its host in ASCII, whichever wins', () => {
    const site = toSite(toSiteRecord({ url: 'https://münchen.example/blog/' }), undefined)
    expect(site).toMatchObject({
      url: 'https://xn--mnchen-3ya.example/blog',
      basePath: '/blog',
    })
    expect(toSite({}, 'https://bücher.example').url).toBe('https://xn--bcher-kva.example')
  })

  it.each([
    [{}, undefined],
    [{ host: 's3' }, 's3'],
    [{ host: 'toString' }, undefined],
  ])('of %j is exported for %s', (fields, host) => {
    expect(toSiteRecord(fields).host).toBe(host)
  })

  it('has a hub only when one is named', () => {
    const hub = 'https://hub.example/'
    expect(toSite(toSiteRecord({ hub: '' }), undefined).hub).toBeUndefined()
    expect(toSite(toSiteRecord({ hub }), undefined).hub).toBe(hub)
  })
})
