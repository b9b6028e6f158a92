import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findFeedPage } from '../../../lib/content/queries/pages/feeds.ts'
import {
  openLastingCompiler,
  openTestReader,
  publish,
} from '../support/compiler-fixture.ts'
import { makeLastingFolder } from '../support/content-folder.ts'
import { articleText, siteText } from '../support/documents.ts'

const OWN = (name: string, type: string, bytes = 4) => ({
  url: `https://site.example/media/HASH-${name}`,
  ...{ type, bytes },
})

const CASES = [
  ['<audio controls src="a.mp3"></audio>', OWN('a.mp3', 'audio/mpeg')],
  ['<video controls><source src="./b.webm"></video>', OWN('b.webm', 'video/webm')],
  ['<audio controls src="/sound/c.ogg"></audio>', OWN('c.ogg', 'audio/ogg')],
  ['[Listen](a.mp3)', OWN('a.mp3', 'audio/mpeg')],
  [
    '[Listen](a.mp3)\n\n<video controls src="b.webm"></video>',
    OWN('b.webm', 'video/webm'),
  ],
  ['<audio controls src="gone.mp3"></audio>', undefined],
  [
    '<video controls src="b.webm"><track src="t.vtt"></video>',
    OWN('b.webm', 'video/webm'),
  ],
  ['[Notes](t.vtt)', undefined],
  [
    '<audio controls src="https://x.example/a.m4a?b=1&amp;c=2"></audio>',
    { url: 'https://x.example/a.m4a?b=1&c=2', type: 'audio/mp4' },
  ],
  [
    '<video controls><source src="https://x.example/play"></video>',
    { url: 'https://x.example/play', type: 'video/mp4' },
  ],
  [
    '[Hear](https://cdn.example/ep2.mp3)',
    { url: 'https://cdn.example/ep2.mp3', type: 'audio/mpeg' },
  ],
  [
    'https://cdn.example/a https://cdn.example/ep3.m4a?t=1',
    { url: 'https://cdn.example/ep3.m4a?t=1', type: 'audio/mp4' },
  ],
  [
    '[One](https://x.example/a.mp4) <audio controls src="https://x.example/b.mp3"></audio>',
    { url: 'https://x.example/b.mp3', type: 'audio/mpeg' },
  ],
  ['[Hear](https://cdn.example/a.mp3) [own](a.mp3)', OWN('a.mp3', 'audio/mpeg')],
  ['[Page](https://cdn.example/mp3) [p](https://x.example/a.png)', undefined],
  ['Text about `<audio src="https://x.example/a.mp3">`', undefined],
] as const

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)

beforeAll(async () => {
  folder.write('site.yaml', siteText())
  for (const [i, [markdown]] of CASES.entries())
    folder.write(`articles/case-${i}.md`, articleText({}, `${markdown}\n`))
  for (const path of [
    'articles/a.mp3',
    'articles/b.webm',
    'media/sound/c.ogg',
    'articles/t.vtt',
  ])
    folder.write(path, 'tape')
  await publish(compiler)
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

describe('the recording of an article', () => {
  it.each(CASES.map(([markdown, enclosure], i) => [markdown, enclosure, i] as const))(
    '%j is %j',
    (_, expected, i) => {
      const query = openTestReader(folder)
      const feed = query((reader) => findFeedPage(reader, { kind: 'site' }))
      const entry = feed?.entries.find(({ slug }) => slug === `case-${i}`)
      const found = entry?.enclosure
      const url = found?.url.replace(/\/media\/[0-9a-f]{8}-/, '/media/HASH-') ?? ''
      expect(found && { ...found, url }).toEqual(expected)
    },
  )
})
