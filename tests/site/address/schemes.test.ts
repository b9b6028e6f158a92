import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isSafeDataImage } from '../../../lib/site/address/data-image.ts'
import { findMeantAddress } from '../../../lib/site/address/meant-address.ts'
import { isSafeScheme, LINK_SCHEMES } from '../../../lib/site/address/schemes.ts'
import { parseLink } from '../../../lib/site/url.ts'

describe('a link', () => {
  it.each([
    'tel:+1-555-0100',
    'TEL:+15550100',
    'sms:+15550100?body=Low%20tide',
    'mailto:crew@quay.example?subject=Boats',
    'xmpp:crew@quay.example?join',
    'matrix:r/quay:example.org',
    'ftp://files.example/charts.zip',
    'sftp://files.example/charts.zip',
    'geo:53.55,9.99;u=35',
    'magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a',
    'sip:desk@quay.example',
    'sips:desk@quay.example',
    'ircs://irc.example/quay',
    'irc:quay',
    'news:comp.sail',
    'nntp://news.example/comp.sail/12',
    'rsync://mirror.example/charts/',
    'ssh://git@code.example:22/quay.git',
    'git://code.example/quay.git',
    'svn+ssh://code.example/quay',
    'webcal://quay.example/tides.ics',
    'feed:https://quay.example/feed.xml',
    'bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W?amount=1',
    'ipfs://bafybeigdyrzt/chart.svg',
    'gemini://quay.example/',
    'gopher://quay.example/0/tides',
    'urn:isbn:9780000000002',
    'doi:10.1000/182',
    'callto:+15550100',
    'fax:+15550100',
    'mid:960830.1639@quay.example',
    'cid:part1@quay.example',
    'webcals://quay.example/tides.ics',
    'coaps://buoy.example/level',
    'mms://media.example/tide',
    'facetime:crew@quay.example',
    'whatsapp://send?text=x',
    'tg://resolve?domain=quay',
    'spotify:track:11dFghVXANMlKmJXsNCbNl',
    'vscode://file/quay.ts',
    'steam://store/220',
    'ldap://dir.example/cn=Quay',
  ])('may be %s', (address) => {
    const link = parseLink(address)
    expect(link?.kind).toBe('absolute')
    expect(link?.kind === 'absolute' && link.href.toLowerCase()).toBe(
      address.toLowerCase(),
    )
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
    'blob:https://x.example/1',
    'vbscript:x',
    'file:///etc/passwd',
    'view-source:https://x.example',
    'chrome://settings',
    'about:blank',
    'filesystem:https://x.example/a',
    'jar:https://x.example!/a',
    'resource://gre/x',
    'ms-msdt:/id x',
    'ms-word:ofe|u|https://x.example/a.docx',
    'search-ms:query=x',
    'intent://x#Intent;end',
    'shell:startup',
    'smb://server/share',
    'mhtml:https://x.example',
    'wss://x.example',
    'livescript:x',
    'C:\\Users\\x.png',
    'localhost:3000/x',
    'ttps://x.example',
    'nobody-knows:x',
  ])('may not be %s', (address) => {
    expect(parseLink(address)).toBeUndefined()
  })

  it('has a scheme of the table in every form that a browser can read', () => {
    const bases = ['https://site.example/articles/x', 'http://site.example/']
    const parts = fc.constantFrom(
      ...['javascript:', 'data:', ':', '/', '\\', '\t', '\n', '\u0000', ' ', '%5C', '#'],
      ...['www.', 'http', 's', '?', 'tel:', '@', '.', 'é', '\ud800', '\ufeff', '%', 'x'],
    )
    const text = fc.oneof(
      fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...bases), (written, base) => {
        const link = parseLink(written)
        if (!link) return
        const address = link.kind === 'absolute' ? link.href : toWritten(link)
        const scheme = URL.canParse(address, base)
          ? new URL(address, base).protocol.slice(0, -1)
          : 'https'
        expect(isSafeScheme(scheme)).toBe(true)
        const isOwn = link.kind === 'absolute' || !URL.canParse(address, base)
        expect(isOwn || new URL(address, base).host === 'site.example').toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

function toWritten(link: Exclude<ReturnType<typeof parseLink>, undefined>): string {
  if (link.kind === 'fragment') return `#${link.id}`
  return link.kind === 'absolute' ? link.href : link.path
}

describe('the table of schemes', () => {
  it('has each name once, in the form of RFC 3986 §3.1', () => {
    expect(new Set(LINK_SCHEMES).size).toBe(LINK_SCHEMES.length)
    for (const scheme of LINK_SCHEMES) expect(scheme).toMatch(/^[a-z][a-z0-9+.-]*$/)
  })
})

describe('a slip', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['www.example.org/a?b#c', 'https://www.example.org/a?b#c'],
    ['WWW.Example.org', 'https://WWW.Example.org'],
    ['ttps://x.example/a', 'https://x.example/a'],
    ['htps://x.example/a', 'https://x.example/a'],
    ['htttp://x.example', 'http://x.example'],
    ['hhttps://x.example', 'https://x.example'],
    ['http//x.example', 'http://x.example'],
    ['https//x.example/a', 'https://x.example/a'],
    ['https:/x.example', 'https://x.example'],
    ['https:x.example', 'https://x.example'],
    ['https;//x.example', 'https://x.example'],
    ['http://https://x.example', 'https://x.example'],
    ['ttp://x.example', 'http://x.example'],
    ['crew@quay.example', 'mailto:crew@quay.example'],
    ['localhost:3000/x', 'http://localhost:3000/x'],
    ['x.example:8080', 'http://x.example:8080'],
  ])('%s stands for %s', (written, meant) => {
    expect(findMeantAddress(written)).toBe(meant)
  })

  it.each([
    'https://x.example',
    'http://x.example/http',
    './control.md',
    'http.md',
    '/articles/x',
    'https',
    'httpd/config.txt',
    'a b@c',
    '',
    'tel:+1',
    'www.svg',
  ])('is not seen in %j', (written) => {
    expect(findMeantAddress(written)).toBeUndefined()
  })

  it('is looked for in any text without a throw or a wait', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void findMeantAddress(text)),
    )
    for (const unit of ['http', 'h', '/', 'a.', 'www.', 'a@', ':', 't'])
      expect(findMeantAddress(unit.repeat(400_000))).toBeUndefined()
  })
})

describe('a pasted picture', () => {
  it.each([
    ['data:image/png;base64,iVBORw0KGgo=', true],
    ['data:image/webp;base64,UklGRg==', true],
    ['data:image/svg+xml;base64,PHN2Zz4=', false],
    ['data:image/svg+xml,<svg/>', false],
    ['data:text/html;base64,PGI+', false],
    ['data:image/png,x', false],
    ['data:image/png;base64,', false],
    ['data:image/png;base64,A"B', false],
    [`data:image/png;base64,${'A'.repeat(100_000)}`, false],
    ['image/png;base64,AAAA', false],
  ])('%.40s is shown: %s', (address, isShown) => {
    expect(isSafeDataImage(address)).toBe(isShown)
  })
})
