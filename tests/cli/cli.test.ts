import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

import {
  articleOf,
  type ContentFolder,
  makeTestContent,
} from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

/** An article without fault, an error, an error that can be fixed, and a warning. */
const FAULTY = {
  'articles/good.md': articleOf('A good one'),
  'articles/day.md': articleOf('A bad day').replace('2025-03-05', '2025-02-30'),
  'articles/typo.md': articleOf('A slip', "subtitel: 'Under the headline'"),
  'articles/unseen.md': articleOf('Unseen', "heroImage: 'https://a.example/b.jpg'"),
}

describe('check', () => {
  it('says so when there is nothing wrong', async () => {
    const content = makeTestContent({ 'articles/good.md': articleOf('A good one') })
    const { code, stdout, stderr } = await run(content, 'check')
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'No problems\n',
      stderr: '',
    })
  })

  it('lists every problem as file:line:column, then counts them', async () => {
    const content = makeTestContent(FAULTY)
    const { code, stdout } = await run(content, 'check')
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^articles\/day\.md:5:15 error: `publish_date` .+/),
      expect.stringMatching(/^articles\/typo\.md:6:1 warning: .*`subtitle`/),
      expect.stringMatching(/^articles\/unseen\.md:6:12 warning: .*`heroAlt`/),
      '1 error and 2 warnings',
      '',
    ])
    expect(code).toBe(1)
    expect((await run(content, 'check')).stdout, 'nothing changed').toBe(stdout)
  })

  it('ends well when there are warnings alone', async () => {
    const content = makeTestContent({
      'articles/unseen.md': FAULTY['articles/unseen.md'],
    })
    const { code, stdout } = await run(content, 'check')
    expect(stdout).toContain('1 warning\n')
    expect(code).toBe(0)
  })

  it('prints problems as JSON for programs, and nothing else', async () => {
    const { code, stdout, stderr } = await run(makeTestContent(FAULTY), 'check', '--json')
    const problems: unknown = JSON.parse(stdout)
    expect(problems).toMatchObject([
      { file: 'articles/day.md', line: 5, column: 15, rule: 'date-invalid' },
      { file: 'articles/typo.md', line: 6, column: 1, rule: 'field-misspelt' },
      { file: 'articles/unseen.md', line: 6, column: 12, rule: 'hero-alt-missing' },
    ])
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('never runs code that stands in front matter', async () => {
    const trap = `---js\nrequire('node:fs').writeFileSync('ran', '')\n---\nText\n`
    const content = makeTestContent({ 'articles/trap.md': trap })
    const { code, stdout } = await run(content, 'check')
    expect(stdout).toMatch(/^articles\/trap\.md:1:\d+ error: /m)
    expect(code).toBe(1)
    expect(existsSync(join(content.contentDir, '..', 'ran'))).toBe(false)
  })
})

describe('new', () => {
  it('begins an article that check finds no fault with', async () => {
    const content = makeTestContent({ 'authors/ada.md': "---\nname: 'Ada Byron'\n---\n" })
    const { code, stdout } = await run(content, 'new', "It's C++ & “more”")
    expect(stdout).toBe('content/articles/its-cpp-more.md\n')
    expect(code).toBe(0)
    const text = read(content, 'articles/its-cpp-more.md')
    expect(text).toContain("title: 'It''s C++ & “more”'")
    expect(text).toContain("author: 'ada'")
    expect(text).toContain('draft: true')
    expect(text).toMatch(/^id: '\w{12}'$/m)
    expect((await run(content, 'check')).stdout).toBe('No problems\n')
  })

  it('does not write over an article of the same title', async () => {
    const content = makeTestContent({})
    await run(content, 'new', 'Twice')
    const before = read(content, 'articles/twice.md')
    const { code, stderr } = await run(content, 'new', 'Twice')
    expect(stderr).toContain('content/articles/twice.md already exists')
    expect(code).toBe(1)
    expect(read(content, 'articles/twice.md')).toBe(before)
  })

  it('cuts and cleans any title', async () => {
    const content = makeTestContent({})
    const titles = [
      '灯台の光'.repeat(40),
      'é'.repeat(300),
      `-- C++ & C#: 100% / "quoted" – it's`,
    ]
    for (const title of titles) {
      const { code, stdout } = await run(content, 'new', '--', title)
      expect(code).toBe(0)
      expect(Buffer.byteLength(basename(stdout.trim()))).toBeLessThan(200)
    }
    expect((await run(content, 'check')).stdout).toBe('No problems\n')
  })
})

describe('rename', () => {
  it('keeps the id, leaves an alias, and updates links to it', async () => {
    const content = makeTestContent({
      'articles/old.md': articleOf('A moved one'),
      'articles/other.md': `${articleOf('Another')}
[One](./old.md), [a section](old.md#part 'Title') and [not that](./cold.md).
`,
      'articles/cold.md': articleOf('Not that'),
      'pages/about.md': "---\ntitle: 'About'\n---\n\n[It](../articles/old.md)\n",
    })
    const { code, stdout } = await run(content, 'rename', 'old', 'brand-new')
    expect(stdout).toContain('articles/old.md → articles/brand-new.md')
    expect(stdout).toContain('2 files')
    expect(code).toBe(0)

    expect(existsSync(join(content.contentDir, 'articles/old.md'))).toBe(false)
    expect(read(content, 'articles/brand-new.md')).toContain(
      "id: 'path:old'\naliases: ['old']\n---\n\nThe text of A moved one.",
    )
    expect(read(content, 'articles/other.md')).toContain(
      "[One](./brand-new.md), [a section](./brand-new.md#part 'Title') and [not that](./cold.md).",
    )
    expect(read(content, 'pages/about.md')).toContain('[It](../articles/brand-new.md)')
    // Only the section is missing, as it was before.
    expect((await run(content, 'check')).stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^articles\/other\.md:\d+:\d+ \w+: .*part/),
      expect.any(String),
    ])
  })

  it('updates the menu, redirects, links of authors and full addresses of the site', async () => {
    const url = 'https://press.example'
    const site = (slug: string) => `title: 'Press'
description: 'All.'
url: '${url}'
time_zone: 'UTC'
navigation: [{ label: First, href: /articles/${slug}#part }]
redirects:
  /2019/first/: /articles/${slug}
`
    const author = (slug: string) =>
      `---\nname: Ann\nlinks:\n  - label: Best\n    href: ${url}/articles/${slug}\n---\n`
    const other = (slug: string) =>
      `${articleOf('Another')}\n[Full](${url}/articles/${slug}/#part), ${url}/articles/${slug}?a.\n`
    const content = makeTestContent({
      'site.yaml': site('old'),
      'authors/ann.md': author('old'),
      'articles/old.md': articleOf('A moved one'),
      'articles/other.md': other('old'),
    })
    const { stdout } = await run(content, 'rename', 'old', 'brand-new')
    expect(stdout).toContain('3 files')
    expect(read(content, 'site.yaml')).toBe(site('brand-new'))
    expect(read(content, 'authors/ann.md')).toBe(author('brand-new'))
    expect(read(content, 'articles/other.md')).toBe(
      other('brand-new').replace('brand-new/#', 'brand-new#'),
    )
  })

  it('updates links of every form, and changes nothing else', async () => {
    const other = [
      articleOf('Another').trimEnd(),
      '[One](./old.md), [another][ref], <a href="/articles/old#part">a third</a>,',
      "[a section](<./old.md#part> 'Old: ./old.md'), [not that](./cold.md)",
      '`[code](./old.md)` <!-- [comment](./old.md) --> ./old.md /articles/old',
      '```md\n[code](./old.md)\n```',
      '[ref]: ./old.md "Title"',
      '',
    ]
      .join('\n\n')
      .replaceAll('\n', '\r\n')
    const content = makeTestContent({
      'articles/old.md': `${articleOf('A moved one')}\n[Here](./old.md#part)\n`,
      'articles/other.md': other,
      'articles/cold.md': articleOf('Not that'),
      'articles/faulty.md': `${articleOf('Broken').replace('2025-03-05', '2025-02-30')}\n[It](./old.md)\n`,
    })
    const { stdout } = await run(content, 'rename', 'old', 'brand-new')
    expect(stdout.trim().split('\n')).toEqual([
      'articles/old.md → articles/brand-new.md',
      'Links updated in 1 file:',
      '  articles/other.md',
      expect.stringContaining('articles/faulty.md links to it and has errors'),
    ])
    expect(read(content, 'articles/other.md')).toBe(
      other
        .replace('[One](./old.md)', '[One](./brand-new.md)')
        .replace('href="/articles/old#part"', 'href="/articles/brand-new#part"')
        .replace('<./old.md#part>', '<./brand-new.md#part>')
        .replace('[ref]: ./old.md', '[ref]: ./brand-new.md'),
    )
    expect(read(content, 'articles/brand-new.md')).toContain(
      '[Here](./brand-new.md#part)',
    )
    expect(read(content, 'articles/faulty.md')).toContain('[It](./old.md)')
    expect(readdirSync(join(content.contentDir, 'articles')).toSorted()).toEqual([
      'brand-new.md',
      'cold.md',
      'faulty.md',
      'other.md',
    ])
  })

  it('keeps an id that is written down, and adds to the aliases', async () => {
    const content = makeTestContent({
      'articles/b.md': articleOf('Twice moved', "id: 'abc'", "aliases: ['a']"),
      'articles/b.fr.md': articleOf('Par le nom'),
      'articles/zwei.md': articleOf('Zwei', 'language: de', 'translation_of: b'),
    })
    const { stdout } = await run(content, 'rename', 'articles/b.md', 'c')
    expect(stdout).toContain('articles/b.fr.md had the same name: write `translation_of`')
    expect(read(content, 'articles/zwei.md')).toContain('translation_of: c\n')
    const text = read(content, 'articles/c.md')
    expect(text).toContain("id: 'abc'\naliases: ['b', 'a']\n")
    expect((await run(content, 'check')).stdout).toBe('No problems\n')
  })

  it.each([
    ['quay', 'harbour-wall/index'],
    ['articles/quay/index.md', 'harbour-wall'],
  ])('moves the folder of an article as a whole: %s to %s', async (from, to) => {
    const quay = `${articleOf('Quay', 'heroImage: ./map.svg', 'heroAlt: A map.')}
![A map](./map.svg), ![deep](deep/b.svg), [other](../linker.md), [here](./index.md).
`
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const content = makeTestContent({
      'articles/quay/index.md': quay,
      'articles/quay/map.svg': svg,
      'articles/quay/deep/b.svg': svg,
      'articles/linker.md': `${articleOf('Linker', 'heroImage: ./quay/map.svg', 'heroAlt: A map.')}
[File](./quay/index.md), [page](/articles/quay), [map], ![A map](quay/map.svg#x).

[map]: quay/map.svg 'The map'
`,
    })
    const { code, stdout } = await run(content, 'rename', from, to)
    expect(stdout).toContain('articles/quay/index.md → articles/harbour-wall/index.md')
    expect(code).toBe(0)
    const files = readdirSync(join(content.contentDir, 'articles'), { recursive: true })
    expect(files.map(String).toSorted()).toEqual([
      'harbour-wall',
      'harbour-wall/deep',
      'harbour-wall/deep/b.svg',
      'harbour-wall/index.md',
      'harbour-wall/map.svg',
      'linker.md',
    ])
    const moved = read(content, 'articles/harbour-wall/index.md')
    expect(moved).toContain("aliases: ['quay']")
    expect(moved).toContain('heroImage: ./map.svg')
    expect(moved).toContain(
      '![A map](./map.svg), ![deep](deep/b.svg), [other](../linker.md), [here](./index.md).',
    )
    const linker = read(content, 'articles/linker.md')
    expect(linker).toContain('heroImage: ./harbour-wall/map.svg')
    expect(linker).toContain(
      '[File](./harbour-wall/index.md), [page](/articles/harbour-wall), [map], ![A map](./harbour-wall/map.svg#x).',
    )
    expect(linker).toContain("[map]: ./harbour-wall/map.svg 'The map'")
    expect((await run(content, 'check')).stdout).toBe('No problems\n')
  })

  it('leaves files beside an article that leaves its folder, and says so', async () => {
    const content = makeTestContent({
      'articles/quay/index.md': `${articleOf('Quay')}\n![A map](./map.svg)\n`,
      'articles/quay/map.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    })
    const { stdout } = await run(content, 'rename', 'quay', 'harbour.md')
    expect(stdout).toContain('The other files of articles/quay/ stayed there')
    expect(read(content, 'articles/harbour.md')).toContain('![A map](./quay/map.svg)')
    expect((await run(content, 'check')).stdout).toBe('No problems\n')
  })

  it.each([
    ['nothing', 'else', 'articles/nothing.md'],
    ['here', 'taken', 'articles/taken.md already exists'],
    ['here', 'folder', 'articles/folder/index.md has the address'],
  ])('changes nothing when it can not move %s to %s', async (from, to, message) => {
    const content = makeTestContent({
      'articles/here.md': articleOf('Here'),
      'articles/taken.md': articleOf('Taken'),
      'articles/folder/index.md': articleOf('Folder'),
    })
    const { code, stderr } = await run(content, 'rename', from, to)
    expect(stderr).toContain(message)
    expect(code).toBe(1)
    expect(read(content, 'articles/here.md')).toBe(articleOf('Here'))
    expect(read(content, 'articles/taken.md')).toBe(articleOf('Taken'))
  })
})

describe('any command', () => {
  it('explains itself', async () => {
    const { code, stdout } = await runImprint(['--help'])
    expect(code).toBe(0)
    for (const name of ['start', 'dev', 'build', 'check', 'new', 'rename']) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    }
  })

  it('that does not exist is named', async () => {
    const { code, stderr } = await runImprint(['chekc'])
    expect(stderr).toContain("unknown command 'chekc'")
    expect(stderr).toContain('check')
    expect(code).toBe(2)
  })

  it('says what to do when the content folder is missing', async () => {
    const { code, stderr } = await runImprint(['check'], {
      CONTENT_DIR: '/no/such/place',
    })
    expect(stderr).toMatch(/^No content folder at \/no\/such\/place\..*CONTENT_DIR/)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })

  it.each(['start', 'dev'])(
    '%s says that its port is taken before it builds',
    async (command) => {
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      onTestFinished(() => void other.close())
      const { port } = other.address() as AddressInfo
      const { environment } = makeTestContent({})
      const { code, stderr } = await runImprint([command], {
        ...environment,
        PORT: String(port),
      })
      expect(code).toBe(1)
      expect(stderr).toMatch(/^Cannot listen on 127\.0\.0\.1:\d+: the port is in use/)
    },
  )

  it('refuses a port that is none before it does anything', async () => {
    const { code, stdout, stderr } = await runImprint(['start'], { PORT: 'eighty' })
    const message = 'PORT must be a whole number from 0 to 65535, got "eighty".\n'
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: message })
  })
})

// From the folder that holds `content`, as an author would.
function run(content: ContentFolder, ...args: string[]) {
  return runImprint(args, content.environment, join(content.contentDir, '..'))
}

function read(content: ContentFolder, path: string): string {
  return readFileSync(join(content.contentDir, path), 'utf8')
}
