import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openLastingCompiler } from '../content/support/compiler-fixture.ts'
import { articleText, siteText } from '../content/support/documents.ts'
import { makeLastingFolder } from '../content/support/content-folder.ts'
import { openLightSite } from './support/light/light-site.ts'
import { listDifferences, readTree } from './support/tree.ts'

/** Editions of a blog, texts of one length among them, and another blog with its names. */
const BLOGS = {
  before: {
    'articles/one.md': articleText({ title: 'Onf' }),
    'articles/gone.md': articleText({ title: 'Gone', aliases: ['/old'] }),
  },
  now: {
    'articles/one.md': articleText({ title: 'One' }),
    'articles/two.md': articleText({ title: 'Two', tags: ['web'] }),
  },
  after: {
    'articles/one.md': articleText({ title: 'Ons' }),
    'articles/new.md': articleText({ title: 'New' }),
  },
  foreign: {
    'articles/one.md': articleText({ title: 'Ono', tags: ['rust'] }),
    'articles/other.md': articleText({ title: 'Other' }),
    'authors/ann.md': '---\nname: Ann\n---\n',
  },
} as const

type Edition = keyof typeof BLOGS

const root = realpathSync(mkdtempSync(join(tmpdir(), 'imprint-restored-')))
const folders: { dispose(): void }[] = []
let full: Map<string, Buffer>

/** What a machine keeps of its last run: the store, the cache and the last publish. */
const kept = (edition: Edition, part: 'state' | 'dist') =>
  join(root, `${edition}-${part}`)

beforeAll(async () => {
  const blog = makeLastingFolder()
  folders.push(blog)
  const machine = { ...blog, outDir: join(blog.stateDir, '../dist') }
  // One machine, run after run: what is kept later knows of what was kept before.
  for (const edition of ['before', 'now', 'after'] as const) {
    const tree = await publish(machine, edition)
    if (edition === 'now') full = tree
    cpSync(machine.stateDir, kept(edition, 'state'), { recursive: true })
    cpSync(machine.outDir, kept(edition, 'dist'), { recursive: true })
  }
  const other = makeMachine()
  await publish(other, 'foreign')
  cpSync(other.stateDir, kept('foreign', 'state'), { recursive: true })
  cpSync(other.outDir, kept('foreign', 'dist'), { recursive: true })
})

afterAll(() => {
  for (const folder of folders) folder.dispose()
  rmSync(root, { recursive: true, force: true })
})

type Machine = ReturnType<typeof makeMachine>

function makeMachine() {
  const folder = makeLastingFolder()
  folders.push(folder)
  return { ...folder, outDir: join(folder.stateDir, '../dist') }
}

/** As a job does that begins with a fresh clone: all files are new, and have new times. */
async function publish(machine: Machine, edition: Edition): Promise<Map<string, Buffer>> {
  rmSync(machine.contentDir, { recursive: true })
  machine.write('site.yaml', siteText())
  for (const [path, text] of Object.entries(BLOGS[edition])) machine.write(path, text)
  const cacheDir = join(machine.stateDir, 'cache')
  const compiler = openLastingCompiler(machine, { cacheDir })
  await compiler.compile()
  compiler.publishSnapshot(new Date('2025-06-01T12:00:00Z'))
  const site = openLightSite(machine)
  const { failures } = await site.publisher.publish()
  expect([...failures]).toEqual([])
  await site.close()
  await compiler.close()
  return readTree(machine.outDir)
}

it.each<[what: string, state: Edition | undefined, dist: Edition | undefined]>([
  ['nothing', undefined, undefined],
  ['what this edition left', 'now', 'now'],
  ['a stale state and publish', 'before', 'before'],
  ['a later state and publish', 'after', 'after'],
  ['those of another blog', 'foreign', 'foreign'],
  ['a stale state beside a later publish', 'before', 'now'],
  ['a later state beside a stale publish', 'now', 'before'],
  ['a state beside the publish of another blog', 'now', 'foreign'],
  ['the state of another blog beside a publish', 'foreign', 'now'],
  ['a state alone', 'now', undefined],
  ['a publish alone', undefined, 'before'],
])(
  'gives the bytes of a publish from nothing where a job restores %s',
  async (_, state, dist) => {
    const machine = makeMachine()
    restore(machine, state, dist)
    expect(listDifferences(await publish(machine, 'now'), full)).toEqual([])
  },
)

it.each<[string, (machine: Machine) => void]>([
  ['the store is cut off', ({ stateDir }) => cutOff(join(stateDir, 'content.db'))],
  ['the store ends in zeros', ({ stateDir }) => blank(join(stateDir, 'content.db'))],
  ['the store lost its log', ({ stateDir }) => rmSync(join(stateDir, 'content.db-wal'))],
  [
    'the cache is cut off',
    ({ stateDir }) => cutOff(join(stateDir, 'cache/documents.db')),
  ],
  [
    'the cache ends in zeros',
    ({ stateDir }) => blank(join(stateDir, 'cache/documents.db')),
  ],
  ['pages are cut off', ({ outDir }) => listPages(outDir).forEach(cutOff)],
  ['half of the pages are missing', ({ outDir }) => removeHalf(listPages(outDir))],
  ['the list is cut off', ({ outDir }) => cutOff(join(outDir, '.imprint-files'))],
  ['all is missing but the mark', ({ outDir }) => removeHalf(listPages(outDir), 1)],
])('gives the same bytes where a restore was interrupted, and %s', async (_, damage) => {
  const machine = makeMachine()
  restore(machine, 'before', 'before')
  damage(machine)
  expect(listDifferences(await publish(machine, 'now'), full)).toEqual([])
})

function restore(
  { stateDir, outDir }: Machine,
  state: Edition | undefined,
  dist: Edition | undefined,
): void {
  if (state) cpSync(kept(state, 'state'), stateDir, { recursive: true })
  if (dist) cpSync(kept(dist, 'dist'), outDir, { recursive: true })
}

function cutOff(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2))
}

/** As a file whose end was never written, and whose length was. */
function blank(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, bytes.length / 2))
}

function listPages(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|br)$/.test(file))
    .map((file) => join(outDir, file))
}

function removeHalf(files: readonly string[], every = 2): void {
  for (const [index, file] of files.entries()) if (index % every === 0) rmSync(file)
}
