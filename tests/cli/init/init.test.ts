import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'

import { checkFile } from '../../../lib/content/check/index.ts'
import type { Answers } from '../../../lib/cli/init/answers.ts'
import type { DemoChoice } from '../../../lib/cli/init/ask.ts'
import { findWriter } from '../../../lib/cli/init/authors.ts'
import { carryOut } from '../../../lib/cli/init/carry-out.ts'
import { DESTINATION_NAMES, destinationOf } from '../../../lib/cli/init/destinations.ts'
import { makePlan } from '../../../lib/cli/init/plan.ts'
import { readPresent } from '../../../lib/cli/init/present.ts'
import { claimFolder, isMadeOf } from '../../../lib/publish/output/marks/claim.ts'
import { parseSettings } from '../../../lib/settings.ts'
import { makeFolder } from '../../content/support/content-folder.ts'
import { makeTestContent } from '../../support/content-fixture.ts'
import { runImprint } from '../../support/imprint.ts'

const ANSWERS: Answers = {
  title: "Ada's Tides",
  author: 'Ada Byron',
  look: 'imprint',
  destination: 'server',
  url: 'https://tides.example',
  language: 'en',
  timeZone: 'Europe/Lisbon',
}

/** Of the demo, what is enough to know it. */
const DEMO = {
  'content/site.yaml': "title: 'Imprint'\nurl: 'https://imprint.example'\n",
  'content/articles/addresses-that-last.md': 'Addresses.\n',
  'content/authors/maud-ellery.md': "---\nname: 'Maud'\n---\n",
  'content/pages/about.md': 'About.\n',
  'content/media/dot.svg': '<svg/>\n',
}

/** A clone of the project with its demo, all of it committed. */
function makeClone(files: Readonly<Record<string, string>> = {}) {
  const { contentDir: root } = makeFolder()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries({ ...DEMO, ...files })) write(path, text)
  cpSync(join(inject('root'), 'hosting'), join(root, 'hosting'), { recursive: true })
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      root,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@b',
      ...args,
    ])
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  return {
    root,
    write,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    list: (folder: string) => listFiles(join(root, folder)),
    begin: (answers: Partial<Answers> = {}, demo: DemoChoice = 'move') =>
      begin(root, answers, demo),
  }
}

function begin(root: string, given: Partial<Answers>, demo: DemoChoice) {
  const settings = parseSettings({}, root, 'start')
  const { contentDir } = settings
  const present = readPresent(root, contentDir)
  const answers = { ...ANSWERS, ...present.answers, ...given }
  const plan = makePlan(answers, { root, contentDir, present, demo, day: '2026-11-26' })
  carryOut(plan, settings)
  return { plan, settings }
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
}

const OWN = [
  'articles/a-first-article.md',
  'authors/ada-byron.md',
  'pages/about.md',
  'site.yaml',
]

describe('a clone', () => {
  it('becomes a blog of its own, and keeps the demo as an example', () => {
    const clone = makeClone()
    clone.begin()
    expect(clone.list('content')).toEqual(OWN)
    expect(clone.list('examples/imprint')).toEqual(
      Object.keys(DEMO)
        .map((path) => path.slice('content/'.length))
        .toSorted(),
    )
    expect(parse(clone.read('content/site.yaml'))).toMatchObject({
      title: "Ada's Tides",
      url: 'https://tides.example',
      time_zone: 'Europe/Lisbon',
    })
    expect(findWriter(join(clone.root, 'content'))).toBe('ada-byron')
    expect(clone.read('content/articles/a-first-article.md')).toContain(
      "author: 'ada-byron'",
    )
  })

  it('may do without the demo', () => {
    const clone = makeClone()
    clone.begin({}, 'delete')
    expect([clone.list('content'), clone.list('examples')]).toEqual([OWN, []])
  })

  it('keeps what its owner wrote beside the demo', () => {
    const clone = makeClone({ 'content/articles/mine.md': 'Mine.\n' })
    clone.write('content/articles/new.md', 'Not committed.\n')
    clone.begin()
    const [, ...others] = OWN
    expect(clone.list('content')).toEqual([
      'articles/mine.md',
      'articles/new.md',
      ...others,
    ])
  })

  it('is left alone, with names, where the demo has changes that are nowhere else', () => {
    const clone = makeClone()
    clone.write('content/media/dot.svg', '<svg>mine</svg>\n')
    clone.write('content/tags/web.md', 'Not committed.\n')
    expect(() => clone.begin()).toThrow(
      /content\/media\/dot\.svg\n +content\/tags\/web\.md$/,
    )
    expect(clone.list('content')).toHaveLength(Object.keys(DEMO).length + 1)
    expect(clone.list('examples')).toEqual([])
  })

  it('overwrites nothing where the demo goes', () => {
    const clone = makeClone({ 'examples/imprint/pages/about.md': 'Mine.\n' })
    expect(() => clone.begin()).toThrow('  examples/imprint/pages/about.md')
  })

  it('is finished by a second run where the first one was killed', () => {
    const clone = makeClone()
    const [text, place] = [DEMO['content/site.yaml'], 'examples/imprint/site.yaml']
    execFileSync('mkdir', ['-p', join(clone.root, 'examples/imprint')])
    execFileSync('mv', [join(clone.root, 'content/site.yaml'), join(clone.root, place)])
    clone.begin()
    expect([clone.list('content'), clone.read(place)]).toEqual([OWN, text])
  })

  it('compares nothing with what was published of the demo', () => {
    const clone = makeClone()
    const { outDir, contentDir } = parseSettings({}, clone.root, 'start')
    claimFolder(outDir, contentDir)
    clone.begin()
    expect(isMadeOf(outDir, contentDir)).toBe(false)
  })
})

describe('a second run', () => {
  it('changes nothing by itself', () => {
    const clone = makeClone()
    clone.begin()
    expect(clone.begin().plan).toEqual({ moves: [], removals: [], writes: [], kept: [] })
  })

  it('changes answers, and nothing else', () => {
    const clone = makeClone()
    clone.begin()
    const before = clone.read('content/site.yaml').replace('# tagline', 'tagline')
    clone.write('content/site.yaml', before)
    clone.begin({ title: 'Tides', author: 'Ada B.' })
    expect(clone.read('content/site.yaml')).toBe(
      before
        .replace("'Ada''s Tides'", "'Tides'")
        .replace(/description: .*/, "description: 'Tides, by Ada B.'"),
    )
    expect(clone.list('content')).toEqual(OWN)
    expect(clone.read('content/authors/ada-byron.md')).toContain(
      "name: 'Ada B.'\n---\n\n%% One",
    )
  })

  it('keeps an article, a page and a host file of the owner', () => {
    const clone = makeClone({ 'netlify.toml': '# Mine.\n' })
    clone.begin()
    clone.write('content/articles/a-first-article.md', 'Mine.\n')
    const { plan } = clone.begin({ destination: 'netlify' })
    expect(plan.kept).toEqual([join(clone.root, 'netlify.toml')])
    expect(clone.read('netlify.toml')).toBe('# Mine.\n')
    expect(clone.read('content/articles/a-first-article.md')).toBe('Mine.\n')
  })
})

describe.each(DESTINATION_NAMES)('a blog for %s', (destination) => {
  const { host, template } = destinationOf(destination)

  it('has what its host wants', () => {
    const clone = makeClone()
    const { plan } = clone.begin({ destination })
    expect(parse(clone.read('content/site.yaml')).host).toBe(host)
    expect(plan.writes).toHaveLength(OWN.length + (template ? 1 : 0))
    if (template) expect(clone.read(template.to)).not.toContain('my-blog')
    const { answers } = readPresent(clone.root, join(clone.root, 'content'))
    expect(answers.destination).toBe(destination)
  })
})

it.each(['en', 'de', 'pt-BR', 'ja', 'ar', 'is'])('has no fault in %s', (language) => {
  const { begin: run, read } = makeClone()
  const title = 'Low water [1]: 50% & “tides” #1'
  const { plan, settings } = run({ language, title, author: '李 O’Ada' })
  for (const { file } of plan.writes) {
    const path = file.slice(settings.contentDir.length + 1)
    const { diagnostics } = checkFile(path, Buffer.from(read(`content/${path}`)))
    expect([path, diagnostics]).toEqual([path, []])
  }
})

describe('the command', () => {
  it('makes a blog in a folder elsewhere that check has nothing to say of', async () => {
    const { contentDir, environment, remove } = makeTestContent({})
    remove()
    const answers = ['--title', 'Tides', '--author', 'Ada', '--language', 'de']
    const made = await runImprint(['init', '--yes', ...answers], environment)
    expect([made.code, made.stderr]).toEqual([0, ''])
    expect(listFiles(contentDir)).toHaveLength(4)
    const { code, stdout, stderr } = await runImprint(['check', '--strict'], environment)
    expect([code, stdout, stderr]).toEqual([0, 'No problems\n', ''])
  })

  it.each([
    [[], 'There is no terminal to ask in.'],
    [['--yes', '--time-zone', 'Mars'], 'Mars'],
    [['--yes', '--host', 'moon'], 'Allowed choices are github-pages'],
  ])('changes nothing with %s', async (args, said) => {
    const { contentDir, environment } = makeTestContent({})
    const { code, stderr } = await runImprint(['init', ...args], environment)
    expect(stderr).toContain(said)
    expect([code === 0, listFiles(contentDir)]).toEqual([false, ['site.yaml']])
  })
})
