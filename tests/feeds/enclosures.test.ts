import { describe, expect, it } from 'vitest'

import { renderFeed } from '../../lib/feeds/render.ts'
import { entryOf, fullPage } from './support/model.ts'
import { openXml } from './support/xml.ts'

const TAPE = { url: 'https://x.example/a.mp3?a&b', type: 'audio/mpeg', bytes: 1234 }
const pageWith = (enclosure: Partial<typeof TAPE> & { url: string; type: string }) =>
  fullPage({ entries: [entryOf(1, { enclosure })] })

describe('a recording', () => {
  it('is an enclosure of RSS, 0 long where nobody knows it', () => {
    const xml = openXml(renderFeed('rss', pageWith(TAPE)))
    expect(xml.texts('//item/enclosure/@url')).toEqual([TAPE.url])
    expect(xml.texts('//item/enclosure/@type')).toEqual(['audio/mpeg'])
    expect(xml.texts('//item/enclosure/@length')).toEqual(['1234'])
    const { bytes: _, ...remote } = TAPE
    const other = openXml(renderFeed('rss', pageWith(remote)))
    expect(other.texts('//item/enclosure/@length')).toEqual(['0'])
  })

  it('is a link of Atom', () => {
    const text = renderFeed('atom', pageWith(TAPE))
    expect(text).toMatch(/<link [^>]*rel="enclosure"[^>]*>/)
    expect(text).toContain('length="1234"')
    const { bytes: _, ...remote } = TAPE
    expect(renderFeed('atom', pageWith(remote))).not.toContain('length=')
  })

  it('is an attachment of JSON Feed', () => {
    const [item] = JSON.parse(renderFeed('json', pageWith(TAPE))).items
    expect(item.attachments).toEqual([
      { url: TAPE.url, mime_type: 'audio/mpeg', size_in_bytes: 1234 },
    ])
    const { bytes: _, ...remote } = TAPE
    const [other] = JSON.parse(renderFeed('json', pageWith(remote))).items
    expect(other.attachments).toEqual([{ url: TAPE.url, mime_type: 'audio/mpeg' }])
  })
})
