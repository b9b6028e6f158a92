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

  it('has a hub only when one is named', () => {
    const hub = 'https://hub.example/'
    expect(toSite(toSiteRecord({ hub: '' }), undefined).hub).toBeUndefined()
    expect(toSite(toSiteRecord({ hub }), undefined).hub).toBe(hub)
  })
})
