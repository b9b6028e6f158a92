import { describe, expect, it } from 'vitest'

import {
  listShareLinks,
  parseServer,
  toMastodonLink,
} from '../../lib/site/share-links.ts'

const URL_OF = 'https://gazette.example/articles/x?a=1&b=2#part'

const TITLES = [
  'Plain',
  `"Quotes" & 'more' + 100% <b>`,
  'A family 👨‍👩‍👧 and a flag 🇨🇭',
  'שלום, world — مرحبا',
  'Two\u00a0parts; one=two, three/four?',
]

/** The fields that a service reads from an address. */
function fieldsOf(href: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(href ?? '').searchParams)
}

function hrefsOf(title: string, url = URL_OF): Record<string, string> {
  return Object.fromEntries(
    listShareLinks({ title, url }).map(({ label, href }) => [label, href]),
  )
}

describe('share links', () => {
  it.each(TITLES)('hand on title and address as they are: %s', (title) => {
    const hrefs = hrefsOf(title)
    expect(fieldsOf(hrefs.Bluesky)).toEqual({ text: `${title}\n${URL_OF}` })
    expect(fieldsOf(hrefs.LinkedIn)).toEqual({ url: URL_OF })
    expect(fieldsOf(hrefs.X)).toEqual({ text: title, url: URL_OF })
    expect(fieldsOf(hrefs.Reddit)).toEqual({ url: URL_OF, title })
    expect(fieldsOf(hrefs['Hacker News'])).toEqual({ u: URL_OF, t: title })
    expect(fieldsOf(hrefs['E-mail'])).toEqual({ subject: title, body: `${URL_OF}\r\n` })
    expect(fieldsOf(toMastodonLink('a.example', { title, url: URL_OF }))).toEqual({
      text: `${title}\n${URL_OF}`,
    })
  })

  it('lead where the services take a post', () => {
    const fronts = Object.entries(hrefsOf('T')).map(
      ([name, href]) => `${name} ${href.replace(/\?.*/, '')}`,
    )
    expect(fronts).toEqual([
      'Bluesky https://bsky.app/intent/compose',
      'LinkedIn https://www.linkedin.com/sharing/share-offsite/',
      'X https://x.com/intent/post',
      'Reddit https://www.reddit.com/submit',
      'Hacker News https://news.ycombinator.com/submitlink',
      'E-mail mailto:',
    ])
  })

  it('hold no character that ends an address, nor a plus for a space', () => {
    for (const href of Object.values(hrefsOf(TITLES.join(' ')))) {
      expect(href).toMatch(/^(?:https:\/\/|mailto:\?)[\w\-.!~*'()%/?=&]+$/)
    }
  })

  it('cut a title to what a service takes, between graphemes', () => {
    const hrefs = hrefsOf('👨‍👩‍👧'.repeat(400))
    const { text = '' } = fieldsOf(hrefs.Bluesky)
    expect([...new Intl.Segmenter().segment(text)]).toHaveLength(300)
    expect(text.endsWith(`👨‍👩‍👧…\n${URL_OF}`)).toBe(true)
    expect(fieldsOf(hrefs['Hacker News']).t).toBe(`${'👨‍👩‍👧'.repeat(79)}…`)
    expect(fieldsOf(hrefs.X).text).toBe('👨‍👩‍👧'.repeat(400))
  })

  it('leave the address whole when there is room for nothing else', () => {
    const long = `https://gazette.example/${'x'.repeat(300)}`
    expect(fieldsOf(hrefsOf('T', long).Bluesky)).toEqual({ text: long })
  })
})

describe('a server', () => {
  it.each([
    ['hachyderm.io', 'hachyderm.io'],
    ['  Hachyderm.IO ', 'hachyderm.io'],
    ['https://hachyderm.io/home?x=1', 'hachyderm.io'],
    ['http://hachyderm.io', 'hachyderm.io'],
    ['@ada@hachyderm.io', 'hachyderm.io'],
    ['ada@hachyderm.io', 'hachyderm.io'],
    ['münster.im', 'xn--mnster-3ya.im'],
    ['social.example:8443', 'social.example:8443'],
    ['', undefined],
    ['ada', undefined],
    ['localhost', undefined],
    ['.io', undefined],
    ['two words.io', undefined],
    ['javascript:alert(1)', undefined],
    ['https://a@b@c.example', undefined],
  ])('%j is %j', (value, host) => {
    expect(parseServer(value)).toBe(host)
  })
})
