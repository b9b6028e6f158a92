import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import type { RequestListener } from 'node:http'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

import { type FileHome, openFileHome } from '../../../lib/import/files/file-home.ts'
import { toFileAddress } from '../../../lib/import/model/address.ts'
import type { Source } from '../../../lib/import/model/source.ts'
import { openGuardedAgent } from '../../../lib/publish/deliveries/guarded-agent.ts'
import { parseNetworks } from '../../../lib/settings/networks.ts'
import { listen } from '../../publish/support/http.ts'
import { makeTestContent } from '../../support/content-fixture.ts'

/** A picture of one pixel; those of other numbers have other bytes. */
function gif(number: number): Buffer {
  const start = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')
  start[13] = number
  return start
}

const HTML = '<!doctype html><title>Gone</title>'
const FOLDER = 'articles/one'

interface Setting {
  readonly answers?: Readonly<Record<string, Buffer | string | RequestListener>>
  readonly files?: Readonly<Record<string, Buffer>>
  readonly roots?: readonly string[]
}

/** A host, a source and an empty content folder; `open` begins a run. */
async function arrange({ answers = {}, files = {}, roots = [] }: Setting) {
  const asked: string[] = []
  const { origin } = await listen((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end()
    else if (typeof answer === 'function') answer(request, response)
    else response.setHeader('content-type', 'image/png').end(answer)
  })
  const { contentDir, environment } = makeTestContent({})
  const dispatcher = openGuardedAgent(
    parseNetworks('127.0.0.1'),
    undefined,
    '--allow-host',
  )
  onTestFinished(() => dispatcher.destroy())
  const pauses: number[] = []
  const open = (isDryRun = false) =>
    openFileHome({
      ...{ source: toSource(files), contentDir, roots, dispatcher, isDryRun },
      stateFolder: environment.STATE_DIR,
      clock: { now: () => 0, wait: async (pause) => pauses.push(pause) },
    })
  return {
    ...{ origin, asked, pauses, open, contentDir },
    journal: join(environment.STATE_DIR, 'import-files.jsonl'),
    read: (path: string) => readFileSync(join(contentDir, path)),
    write: (path: string, bytes: string | Buffer) => {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true })
      writeFileSync(join(contentDir, path), bytes)
    },
    list: (folder = FOLDER) => readdirSync(join(contentDir, folder)).toSorted(),
  }
}

function toSource(files: Readonly<Record<string, Buffer>>): Source {
  return {
    ...{ kind: 'folder', name: 'old', refused: [] },
    files: Object.entries(files).map(([path, bytes]) => ({
      ...{ path, size: bytes.length },
      head: async () => bytes,
      bytes: async () => bytes,
      text: async () => bytes.toString(),
      stream: async function* () {
        yield bytes
      },
    })),
    close: async () => {},
  }
}

async function bring(home: FileHome, candidates: readonly string[], folder = FOLDER) {
  const brought = await home.bring({ candidates, use: 'picture', folder })
  return 'path' in brought ? brought.path : brought.reason
}

const busy: RequestListener = (_, response) => {
  response.writeHead(429, { 'retry-after': '7' }).end()
}
const redirect =
  (location: string): RequestListener =>
  (_, response) => {
    response.writeHead(302, { location }).end()
  }
const endless: RequestListener = (_, response) => {
  const piece = Buffer.alloc(1_000_000)
  const send = () => {
    while (response.write(piece));
  }
  response.on('drain', send)
  send()
}
const named: RequestListener = (request, response) => {
  response.writeHead(request.headers['user-agent'] ? 200 : 403).end(gif(9))
}

describe('the home of files', () => {
  it('has one file for each bytes, under the name of its address', async () => {
    const names = {
      '/a/Photo%20One.PNG?x=1': [gif(1), 'photo-one.gif'],
      '/b/..%2f..%2fetc%2fpasswd': [gif(2), 'passwd.gif'],
      '/K%C3%A4fer.jpeg': [gif(3), 'käfer.gif'],
      '/%E6%97%A5%E6%9C%AC.gif': [gif(4), '日本.gif'],
      '/bad%zz.gif': [gif(5), 'bad-zz.gif'],
      [`/${'long'.repeat(75)}.gif`]: [gif(6), `${'long'.repeat(21)}lon.gif`],
      '/other/photo-one.gif': [gif(7), 'photo-one-2.gif'],
      '/again.gif': [gif(1), 'photo-one.gif'],
      '/named': [named, 'named.gif'],
      '/con.gif': [gif(10), 'file-con.gif'],
      '/': [gif(11), 'picture.gif'],
      '/1*aB_c.jpg.webp': [gif(12), '1-ab-c.gif'],
    } as const
    const { origin, open, list, read } = await arrange({
      answers: Object.fromEntries(
        Object.entries(names).map(([path, [answer]]) => [path, answer]),
      ),
    })
    const home = open()
    const brought = await Promise.all(
      Object.keys(names).map((path) => bring(home, [origin + path])),
    )
    const expected = Object.values(names).map(([, name]) => name)
    expect(brought.map((path) => path.replace(`${FOLDER}/`, ''))).toEqual(expected)
    expect(list()).toEqual([...new Set(expected)].toSorted())
    expect(read(`${FOLDER}/passwd.gif`)).toEqual(gif(2))
    expect(home.tally()).toEqual({ local: 0, loaded: 11, there: 0, failed: 0 })
  })

  it('tries the next address, and says why the last one failed', async () => {
    const { origin, open, pauses, list, asked } = await arrange({
      answers: {
        '/a.gif': gif(1),
        '/page.png': HTML,
        '/cut.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="',
        '/words.gif': 'words',
        '/private': redirect('http://127.0.0.2:9/x.gif'),
        '/endless.gif': endless,
        '/busy.gif': busy,
      },
    })
    const home = open()
    const [a, none] = [`${origin}/a.gif`, `${origin}/none.gif`]
    expect(await bring(home, [none, `${origin}/page.png`, a])).toBe(`${FOLDER}/a.gif`)
    // Another picture may have the same original.
    expect(await bring(home, [none])).toBe('the answer 404')
    expect(asked.filter((path) => path === '/none.gif')).toHaveLength(1)
    const reasons = await Promise.all(
      [
        [`${origin}/gone.gif`],
        [`${origin}/gone.gif`, `${origin}/page.png`],
        [`${origin}/cut.svg`],
        [`${origin}/words.gif`],
        [`${origin}/private`],
        [`${origin}/endless.gif`],
        [`${origin}/busy.gif`],
        [toFileAddress('none.gif')],
        ['mailto:ada@example.org'],
        ['data:image/gif;base64,%'],
        [],
      ].map((candidates) => bring(home, candidates)),
    )
    expect(reasons).toEqual([
      'the answer 404',
      'a page (HTML), no picture',
      expect.stringContaining('it could not be published'),
      'of a kind that browsers do not show as a picture',
      '127.0.0.2 is a private address, which --allow-host does not name',
      'more than 20 MB',
      'the answer 429',
      'none.gif is not in the source',
      'an address that no picture can be loaded from',
      'an address that is not written to its end',
      'no address that a file can be loaded from',
    ])
    expect(pauses).toEqual([7000, 7000])
    expect(list()).toEqual(['a.gif'])
  })

  it('gives names in the order of the calls, whoever answers first', async () => {
    let release = () => {}
    const { origin, open } = await arrange({
      answers: {
        '/a/x.gif': (_, response) => {
          release = () => response.end(gif(1))
        },
        '/b/x.gif': (_, response) => {
          response.end(gif(2))
          response.on('close', () => release())
        },
      },
    })
    const home = open()
    const brought = ['/a/x.gif', '/b/x.gif'].map((path) => bring(home, [origin + path]))
    expect(await Promise.all(brought)).toEqual([`${FOLDER}/x.gif`, `${FOLDER}/x-2.gif`])
  })

  it('goes on after an end at any moment, with the same names', async () => {
    const answers = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`/${index}/x.gif`, gif(index % 5)]),
    )
    const { origin, open, list, asked, journal, read } = await arrange({ answers })
    const bringAll = (home: FileHome) =>
      Promise.all(Object.keys(answers).map((path) => bring(home, [origin + path])))
    const first = await bringAll(open())
    expect(asked).toHaveLength(6)
    const lines = readFileSync(journal, 'utf8')
    for (const kept of [lines.length, lines.length - 9, 300, 1, 0]) {
      writeFileSync(journal, lines.slice(0, kept))
      expect(await bringAll(open())).toEqual(first)
    }
    expect(list()).toEqual(['x-2.gif', 'x-3.gif', 'x-4.gif', 'x-5.gif', 'x.gif'])
    asked.length = 0
    const home = open()
    expect(await bringAll(home)).toEqual(first)
    expect(asked).toEqual([])
    expect(home.tally()).toEqual({ local: 0, loaded: 0, there: 5, failed: 0 })
    expect(read(`${FOLDER}/x-3.gif`)).toEqual(gif(2))
  })

  it('never touches a file of another, and loads again what is gone', async () => {
    const { origin, open, write, read, list, contentDir, journal } = await arrange({
      answers: { '/a.gif': gif(1), '/b.gif': gif(2), '/c.gif': gif(1) },
    })
    write(`${FOLDER}/A.GIF`, 'mine')
    write(`${FOLDER}/b.gif`, gif(2))
    expect(await bring(open(), [`${origin}/a.gif`])).toBe(`${FOLDER}/a-2.gif`)
    expect(await bring(open(), [`${origin}/b.gif`])).toBe(`${FOLDER}/b.gif`)
    expect(read(`${FOLDER}/A.GIF`).toString()).toBe('mine')
    // Somebody has compressed it: it stays the file of its address, and of no other.
    write(`${FOLDER}/a-2.gif`, gif(8))
    expect(await bring(open(), [`${origin}/a.gif`])).toBe(`${FOLDER}/a-2.gif`)
    expect(await bring(open(), [`${origin}/c.gif`])).toBe(`${FOLDER}/c.gif`)
    writeFileSync(join(contentDir, FOLDER, 'b.gif'), '')
    appendFileSync(
      journal,
      '{"wanted":[],"from":"x","path":"../../x","sha256":"","size":1}\n[]\nno',
    )
    expect(await bring(open(), [`${origin}/b.gif`])).toBe(`${FOLDER}/b-2.gif`)
    expect(list()).toEqual(['A.GIF', 'a-2.gif', 'b-2.gif', 'b.gif', 'c.gif'])
  })

  it('finds files of the source under its roots', async () => {
    const { open, asked } = await arrange({
      files: {
        'static/img/a b.gif': gif(1),
        'posts/ä.gif': gif(2),
        'x.gif': Buffer.from(HTML),
      },
      roots: ['static'],
    })
    const home = open()
    const find = (path: string) => bring(home, [toFileAddress(path)])
    expect(await find('/img/a%20b.gif?v=2')).toBe(`${FOLDER}/a-b.gif`)
    expect(await find('posts/a\u0308.gif')).toBe(`${FOLDER}/ä.gif`)
    expect(await find('../../img/a b.gif')).toBe(`${FOLDER}/a-b.gif`)
    expect(await find('x.gif')).toBe('a page (HTML), no picture')
    expect(home.tally()).toEqual({ local: 2, loaded: 0, there: 0, failed: 1 })
    expect(asked).toEqual([])
  })

  it('says why a file could not be written, and goes on', async () => {
    const { origin, open, write } = await arrange({
      answers: { '/a.gif': gif(1), '/b.gif': gif(2) },
    })
    write('articles/blocked', 'a file in the place of a folder')
    const home = open()
    const both = [
      bring(home, [`${origin}/a.gif`], 'articles/blocked'),
      bring(home, [`${origin}/b.gif`]),
    ]
    expect(await Promise.all(both)).toEqual([
      expect.stringMatching(/^it could not be written: E/),
      `${FOLDER}/b.gif`,
    ])
  })

  it('asks nobody and writes nothing in a dry run', async () => {
    const { origin, open, asked, contentDir } = await arrange({
      files: { 'a.gif': gif(1), 'x.gif': Buffer.from(HTML) },
    })
    const home = open(true)
    expect(await bring(home, [toFileAddress('a.gif')])).toBe(`${FOLDER}/a.gif`)
    expect(await bring(home, [toFileAddress('x.gif')])).toBe('a page (HTML), no picture')
    expect(await bring(home, [`${origin}/A.GIF?w=9`])).toBe(`${FOLDER}/a-2.gif`)
    expect(await bring(home, [`${origin}/A.GIF?w=9`])).toBe(`${FOLDER}/a-2.gif`)
    expect(await bring(home, [`${origin}/b`])).toBe(`${FOLDER}/b.jpg`)
    expect(home.tally()).toEqual({ local: 1, loaded: 2, there: 0, failed: 1 })
    expect(asked).toEqual([])
    expect(readdirSync(contentDir)).toEqual(['site.yaml'])
  })
})
