import { describe, expect, it } from 'vitest'

import { toSite } from '../../../lib/content/store/site.ts'

describe('the site of site.yaml', () => {
  it.each([
    [{}, 'full'],
    [{ feed: 'full' }, 'full'],
    [{ feed: 'summary' }, 'summary'],
    [{ feed: 'everything' }, 'full'],
  ])('%j gives feeds with %s articles', (fields, feed) => {
    expect(toSite(fields, undefined).feed).toBe(feed)
  })

  it('has a hub only when one is named', () => {
    expect(toSite({ hub: '' }, undefined)).not.toHaveProperty('hub')
    const hub = 'https://hub.example/'
    expect(toSite({ hub }, undefined)).toHaveProperty('hub', hub)
  })
})
