import { createTransport } from 'nodemailer'
import { parse } from 'parse5'
import { expect, it } from 'vitest'

import { toMailHtml } from '../../lib/letters/body-html.ts'
import { toMessage } from '../../lib/letters/message.ts'
import { renderPreview } from '../../lib/letters/preview.ts'
import { makeSource, SENDER, SITE } from './support.ts'

const DATE = new Date('2026-11-02T10:00:00Z')

async function renderBytes(message: ReturnType<typeof toMessage>): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  const { message: bytes } = await transport.sendMail({
    ...message,
    headers: { ...message.headers },
  })
  return String(bytes)
}

it('has headers of a list, and the same bytes each time', async () => {
  const message = toMessage(SENDER, makeSource(), 'bob@x.example', DATE)
  const bytes = await renderBytes(message)
  expect(bytes).toMatch(/^From: Ada <ada@tides\.example>\r$/m)
  expect(bytes).toMatch(/^List-ID: <letters\.tides\.example>\r$/m)
  expect(bytes).toContain(
    'List-Unsubscribe: <mailto:ada@tides.example?subject=unsubscribe>',
  )
  expect(bytes).not.toContain('List-Unsubscribe-Post')
  expect(bytes).toMatch(/^Message-ID: <[0-9a-f]{32}@tides\.example>\r$/m)
  expect(await renderBytes(message)).toBe(bytes)
})

it('offers one click where an https address is given (RFC 8058)', async () => {
  const one_click = 'https://tides.example/leave?who={address}'
  const letter = { ...SENDER.letter, one_click }
  const bytes = await renderBytes(
    toMessage({ ...SENDER, letter }, makeSource(), 'bob+a@x.example', DATE),
  )
  expect(bytes).toContain('<https://tides.example/leave?who=bob%2Ba%40x.example>')
  expect(bytes).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
})

it('leaves the headers of a list to its provider', async () => {
  const message = toMessage(
    { ...SENDER, isList: true },
    makeSource(),
    'l@x.example',
    DATE,
  )
  expect(await renderBytes(message)).not.toMatch(/^List-/m)
  expect(message.text).not.toContain('mailto:')
})

it.each(['Tide\r\nBcc: eve@x.example', 'Flut für alle 🌊 '.repeat(20), '"a" <b@c>, d'])(
  'keeps the title %j in one header of ASCII',
  async (title) => {
    const bytes = await renderBytes(
      toMessage(SENDER, makeSource({ title }), 'bob@x.example', DATE),
    )
    const head = bytes.slice(0, bytes.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^Bcc:/m)
    expect(head).toMatch(/^[\x20-\x7e\r\n]*$/)
    const longest = Math.max(
      ...bytes.split('\r\n').map((line) => Buffer.byteLength(line)),
    )
    // RFC 5322 §2.1.1.
    expect(longest).toBeLessThanOrEqual(998)
  },
)

it('keeps long lines of a text within what servers take', async () => {
  const markdown = `${'word '.repeat(4000)}${'x'.repeat(4000)}\n`
  const body = { html: `<p>${'x'.repeat(4000)}</p>`, markdown }
  const bytes = await renderBytes(
    toMessage(SENDER, makeSource({ body }), 'bob@x.example', DATE),
  )
  const longest = Math.max(...bytes.split('\r\n').map((line) => Buffer.byteLength(line)))
  expect(longest).toBeLessThanOrEqual(998)
})

it('is a whole document of HTML without scripts, with all text of the article', () => {
  const { html } = toMessage(
    SENDER,
    makeSource({ title: 'A <b> & B' }),
    'b@x.example',
    DATE,
  )
  const faults: string[] = []
  parse(html, { onParseError: ({ code }) => faults.push(code) })
  expect(faults).toEqual([])
  expect(html).toContain('A &lt;b&gt; &amp; B')
  expect(html).toContain('href="https://tides.example/articles/moon#pull"')
  expect(html).not.toMatch(/<script|<iframe|<svg|var\(--/)
})

it('says what an article is about where feeds do, too', () => {
  const sender = { ...SENDER, site: { ...SITE, feed: 'summary' as const } }
  const { html, text } = toMessage(sender, makeSource(), 'b@x.example', DATE)
  expect(html).not.toContain('pulls')
  expect(text).toContain('What it does')
})

it.each([
  ['<img src="https://x.example/a.png" width="1600" height="9">', / alt="" width="560"/],
  ['<img src="https://x.example/a.png" alt="A">', /alt="A"/],
  [
    '<video src="https://x.example/a%20b.mp4"></video>',
    /^<a href="[^"]+">a b\.mp4<\/a> $/,
  ],
  ['<p>a<svg><title>b</title><path d="M0"/></svg>c</p>', /^<p [^>]+>ac<\/p>$/],
  ['<p onclick="x" class="y" lang="fr">a</p>', /^<p lang="fr" style="[^"]+">a<\/p>$/],
  ['<details><summary>a</summary>b</details>', /^<div><strong>a<\/strong>b<\/div>$/],
])('writes %s for mail programs', (html, expected) => {
  const options = { url: 'https://tides.example/a', look: SITE.theme.palettes }
  expect(toMailHtml(html, options)).toMatch(expected)
})

it('is shown on a page that asks for nothing', () => {
  const message = toMessage(SENDER, makeSource(), 'b@x.example', DATE)
  const page = renderPreview([message], 3)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('1 shown, of 3.')
  expect(page).toContain('List-Unsubscribe')
})
