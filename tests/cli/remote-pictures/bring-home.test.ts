import { readdirSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { bringHome } from '../../../lib/cli/remote-pictures/bring-home.ts'
import { openGuardedAgent } from '../../../lib/publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../../lib/settings/networks.ts'
import { hashOf } from '../../../lib/text/hash.ts'
import { listen } from '../../publish/support/http.ts'
import { articleOf, makeTestContent } from '../../support/content-fixture.ts'
import { runImprint } from '../../support/imprint.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
let png: Buffer
let jpeg: Buffer

beforeAll(async () => {
  const create = { width: 4, height: 3, channels: 3, background: 'teal' } as const
  png = await sharp({ create }).png().toBuffer()
  jpeg = await sharp({ create }).jpeg().toBuffer()
})

const ANSWERS: Readonly<Record<string, RequestListener>> = {
  '/photo.png': (_, response) => response.setHeader('content-type', 'image/png').end(png),
  '/Käfer%20am%20Weg': (_, response) => response.end(jpeg),
  '/wrong.png': (_, response) =>
    response.setHeader('content-type', 'image/png').end(jpeg),
  '/page.png': (_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>'),
  '/page-too.png': (_, response) => response.end('<html></html>'),
  '/cut.png': (_, response) => response.end(png.subarray(0, 60)),
  '/drawing': (_, response) =>
    response.setHeader('content-type', 'image/svg+xml').end(SVG),
  '/large.png': (_, response) => response.end(Buffer.alloc(20_000_001)),
  '/moved': (_, response) => response.writeHead(302, { location: '/photo.png?b' }).end(),
  '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/inside': (_, response) =>
    response.writeHead(307, { location: 'http://127.0.0.2:9/x.png' }).end(),
  '/file': (_, response) =>
    response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
}

async function openHost() {
  const asked: string[] = []
  const { origin, close } = await listen((request, response) => {
    const path = decodeURI(request.url ?? '')
    asked.push(path)
    const answer = ANSWERS[encodeURI(path.replace(/\?.*/, '')).replaceAll('%C3%A4', 'ä')]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  onTestFinished(close)
  return { host: origin, asked }
}

async function bring(contentDir: string) {
  const agent = openGuardedAgent(parseNetworks('127.0.0.1'), undefined, '--allow')
  onTestFinished(() => agent.destroy())
  const outcomes = await bringHome(contentDir, agent)
  return outcomes.map(({ path, line, column, result }) =>
    'address' in result
      ? `${path}:${line}:${column} ${result.address}`
      : `${path}:${line}:${column} ${result.reason}`,
  )
}

const addressOf = (stem: string, bytes: string | Buffer, extension: string) =>
  `/media/fetched/${stem}-${hashOf(bytes).slice(0, 12)}.${extension}`

describe('remote pictures', () => {
  it('come home once, and every text leads to them', async () => {
    const { host, asked } = await openHost()
    const body = [
      `![A](${host}/photo.png?size=9 'T') and [![B](${host}/photo.png)](${host}/moved)`,
      `![C][c] <img src="${host}/K%C3%A4fer%20am%20Weg" srcset="x 2x" alt="C">`,
      `![D](data:image/png;base64,${png.toString('base64')})`,
      `[c]: ${host}/drawing#part`,
      `\`![](${host}/photo.png)\` [a link](${host}/photo.png)`,
    ]
    const field = `cover: '${host}/wrong.png'`
    const text = articleOf('One', field).concat('\n', body.join('\n\n'), '\n')
    const content = makeTestContent({
      'articles/one.md': text,
      'authors/ada.md': `---\nname: Ada\navatar: ${host}/photo.png\n---\n`,
    })
    await bring(content.contentDir)
    const photo = addressOf('photo', png, 'png')
    const read = (path: string) => readFileSync(join(content.contentDir, path), 'utf8')
    const beetle = readdirSync(join(content.contentDir, 'media/fetched')).find((name) =>
      name.endsWith('.jpg'),
    )
    expect(read('articles/one.md')).toBe(
      text
        .replace(`${host}/wrong.png`, `/media/fetched/${beetle}`)
        .replace(`${host}/photo.png?size=9`, photo)
        .replace(`(${host}/photo.png)](${host}/moved)`, `(${photo})](${host}/moved)`)
        .replace(
          `${host}/K%C3%A4fer%20am%20Weg" srcset="x 2x"`,
          `/media/fetched/${beetle}"`,
        )
        .replace(/data:image.*(?=\))/, photo)
        .replace(`${host}/drawing`, addressOf('drawing', SVG, 'svg')),
    )
    expect(read('authors/ada.md')).toContain(`avatar: ${photo}\n`)
    expect(readdirSync(join(content.contentDir, 'media/fetched'))).toHaveLength(3)
    expect(new Set(asked).size).toBe(asked.length)
    expect(await bring(content.contentDir)).toEqual([])
  })

  it('that can not come stay, with place and reason', async () => {
    const { host } = await openHost()
    const names = [
      ['gone.png', 'the answer 404'],
      ['page.png', 'an answer of text/html, no picture'],
      ['page-too.png', 'a drawing that can not be read: no `<svg>`'],
      ['cut.png', expect.stringContaining('is cut off')],
      ['large.png', 'more than 20 MB'],
      ['loop', 'more than 5 redirects'],
      ['file', 'an address that no picture can be loaded from'],
      ['inside', '127.0.0.2 is a private address, which --allow does not name'],
    ] as const
    const text = articleOf('One').concat(
      '\n',
      names.map(([name]) => `![a](${host}/${name})\n`).join('\n'),
    )
    const content = makeTestContent({ 'articles/one.md': text })
    const agent = openGuardedAgent(parseNetworks('127.0.0.1'), undefined, '--allow')
    onTestFinished(() => agent.destroy())
    const outcomes = await bringHome(content.contentDir, agent)
    expect(outcomes.map(({ result }) => 'reason' in result && result.reason)).toEqual(
      names.map(([, reason]) => reason),
    )
    expect(readFileSync(join(content.contentDir, 'articles/one.md'), 'utf8')).toBe(text)
  })

  it('of an address that is tried from a private network are refused', async () => {
    const { host, asked } = await openHost()
    const content = makeTestContent({
      'articles/one.md': articleOf('One').concat(`\n![a](${host}/photo.png)\n`),
    })
    const { environment } = content
    const dry = await runImprint(['images:fetch', '--dry-run'], environment)
    expect(dry.stdout).toMatch(/^articles\/one\.md:\d+:6 http/)
    expect(dry.code).toBe(0)
    const refused = await runImprint(['images:fetch'], environment)
    expect(refused.stderr).toContain('127.0.0.1 is a private address')
    expect(refused.code).toBe(1)
    expect(asked).toEqual([])
  })
})
