import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { makePhotographOf } from '../../bench/photographs.ts'
import { FEED_REDIRECTS } from '../../lib/site/feed-url.ts'
import { requireApp } from '../publish/support/app.ts'
import { readTree } from '../publish/support/tree.ts'
import {
  articleOf,
  type ContentFolder,
  makeTestContent,
  SITE,
} from '../support/content-fixture.ts'
import { openServer, runImprint } from '../support/imprint.ts'
import { canMount, mountSmallDisk } from '../support/small-disk.ts'

const FILES = {
  'articles/one.md': articleOf(
    'One',
    'tags: [web]',
    "aliases: ['first', '/2019/one.html']",
  ),
  'articles/two.md': `${articleOf('Two', 'tags: [web]')}\n[One](one.md)\n`,
}

beforeAll(async () => {
  await requireApp()
})

function runExport({ environment }: ContentFolder) {
  return runImprint(['export'], environment)
}

const outDirOf = ({ environment }: ContentFolder) => environment.OUT_DIR

/** Changes with every write to a file and every replacement of it. */
function listVersions(dir: string): Map<string, string> {
  const versionOf = (file: string) => {
    const { ino, mtimeMs } = statSync(join(dir, file))
    return `${ino} ${mtimeMs}`
  }
  return new Map([...readTree(dir).keys()].map((file) => [file, versionOf(file)]))
}

/** Old addresses lead to new ones with and without a server that knows them. */
function expectRedirects(outDir: string): void {
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8')
  for (const file of ['articles/first.html', '2019/one.html']) {
    expect(read(file)).toContain(
      'http-equiv="refresh" content="0; url=https://gazette.example/articles/one"',
    )
  }
  const cardOf = (file: string) => read(file).match(/<meta property="og.+?>/g) ?? []
  expect(cardOf('articles/first.html').length).toBeGreaterThan(5)
  expect(cardOf('articles/first.html')).toEqual(cardOf('articles/one.html'))
  const ofFeeds = Object.entries(FEED_REDIRECTS).map((pair) => `${pair.join(' ')} 301`)
  const ofArticles = [
    '/2019/one.html /articles/one 301',
    '/articles/first /articles/one 301',
  ]
  expect(read('_redirects')).toBe(
    `${[...ofArticles, ...ofFeeds].toSorted().join('\n')}\n`,
  )
}

/** One more than what comes before the page in any case. */
async function addPhotographs({ contentDir, write }: ContentFolder): Promise<void> {
  const names = [0, 1, 2, 3, 4].map((number) => `${number}.jpg`)
  const text = names.map((name) => `![A pier](${name})\n`).join('\n')
  write('articles/pictures.md', `${articleOf('Pictures')}\n${text}`)
  for (const [number, name] of names.entries()) {
    const bytes = await makePhotographOf(500, 400, number)
    writeFileSync(join(contentDir, 'articles', name), bytes)
  }
}

/** A page offers files that are there. */
function expectVariants(outDir: string): void {
  const page = readFileSync(join(outDir, 'articles/pictures.html'), 'utf8')
  const named = page.match(/\/media\/[0-9a-f]{8}-\d-500\.(?:avif|webp)/g) ?? []
  expect(new Set(named).size).toBe(10)
  expect(named.filter((path) => !existsSync(join(outDir, path)))).toEqual([])
  // The first is seen at once, and all others as the reader gets near.
  expect(page.match(/<img [^>]*loading="lazy"/g)).toHaveLength(4)
}

describe('export', () => {
  it('writes no address of this machine into pages of a site elsewhere', async () => {
    const { environment } = makeTestContent({
      'articles/a.md': articleOf('A', "canonical_url: 'http://localhost:3000/a'"),
    })
    const { code, stderr } = await runImprint(['export'], environment)
    expect(stderr).toContain('articles/a.md:6:16 error: `http://localhost:3000/a` leads')
    expect(stderr).toContain('1 error: nothing was exported.')
    expect([code, existsSync(environment.OUT_DIR)]).toEqual([1, false])
  })

  it('publishes nothing for a site that has no address', async () => {
    const { environment, removeFile } = makeTestContent(FILES)
    removeFile('site.yaml')
    const { code, stderr } = await runImprint(['export'], environment)
    expect(stderr).toContain('No site.yaml in')
    expect([code, existsSync(environment.OUT_DIR)]).toEqual([1, false])
  })

  it('publishes all, then only what changed, and nothing with an error', async () => {
    const content = makeTestContent(FILES)
    await addPhotographs(content)
    const first = await runExport(content)
    expect(first.stderr).toMatch(/^Pictures: 5 files encoded in [\d.]+ s$/m)
    expectVariants(outDirOf(content))
    expect(first.stderr).toMatch(/^Published: \d{2,3} files in [\d.]+ s: .+\/dist$/m)
    expect([first.code, first.stdout]).toEqual([0, ''])
    const versions = listVersions(outDirOf(content))
    expect([...versions.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'articles/one.html', '.imprint-files']),
    )

    expectRedirects(outDirOf(content))

    expect(first.stderr).not.toContain('Reused')

    const again = await runExport(content)
    expect(again.code).toBe(0)
    expect(again.stderr).not.toContain('Pictures:')
    expect(again.stderr).toMatch(
      /^Reused: \d compiled documents, \d\d pages, \d share images, \d+ other files$/m,
    )
    expect(listVersions(outDirOf(content))).toEqual(versions)

    content.write('articles/two.md', articleOf('Two again', 'tags: [web]'))
    content.write(
      'articles/day.md',
      articleOf('A day').replace('2025-03-05', '2025-02-30'),
    )
    content.write('articles/typo.md', articleOf('A slip', "subtitel: 'Under it'"))
    const faulty = await runExport(content)
    expect(faulty.stderr).toMatch(/^articles\/day\.md:5:15 error: .+$/m)
    expect(faulty.stderr).toMatch(/^articles\/typo\.md:6:1 warning: .*`subtitle`.*$/m)
    expect(faulty.stderr).toContain('1 error and 1 warning: nothing was exported.')
    expect(faulty.code).toBe(1)
    expect(listVersions(outDirOf(content))).toEqual(versions)
  })

  it('touches no folder that holds something else', async () => {
    const content = makeTestContent(FILES)
    mkdirSync(outDirOf(content))
    writeFileSync(join(outDirOf(content), 'thesis.txt'), 'years of work')
    const { code, stderr } = await runExport(content)
    expect(stderr).toContain(`${outDirOf(content)} holds files that Imprint did not put`)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
    expect(readdirSync(outDirOf(content))).toEqual(['thesis.txt'])
  })

  it.skipIf(!canMount())(
    'says that the disk is full, and goes on when it is not',
    async () => {
      const content = makeTestContent(FILES)
      const disk = mountSmallDisk('300k')
      const environment = { ...content.environment, OUT_DIR: disk.dir }
      const { code, stderr } = await runImprint(['export'], environment)
      expect(stderr).toMatch(/^Published only in part: ENOSPC: no space left/m)
      expect(stderr).not.toContain('    at ')
      expect(code).toBe(1)
      disk.remount('size=9m')
      expect((await runImprint(['export'], environment)).code).toBe(0)
      expect([...readTree(disk.dir).keys()]).toContain('articles/two.html')
    },
  )

  it('says who publishes already', async () => {
    // The search index follows the pages.
    const content = makeTestContent({ ...FILES, 'site.yaml': `${SITE}search: false\n` })
    const server = await openServer('start', content.environment)
    onTestFinished(() => server.stop().then(() => {}))
    const versions = listVersions(outDirOf(content))
    const { code, stderr } = await runExport(content)
    expect(stderr).toMatch(/is in use by npm start \(process \d+\)/)
    expect(code).toBe(1)
    expect(listVersions(outDirOf(content))).toEqual(versions)
    expect((await fetch(`${server.origin}/articles/one`)).status).toBe(200)
    // A page that searches it is not there either, and no page leads to it.
    const searchFiles = [...readTree(outDirOf(content))].filter(
      ([file, bytes]) =>
        /^(?:search\.html|opensearch\.xml)$/.test(file) ||
        (file.endsWith('.html') && /"\/(?:open)?search/.test(bytes.toString())),
    )
    expect(searchFiles.map(([file]) => file)).toEqual([])
    // Nor has what readers get a file or a byte of the editor.
    const editorFiles = [...readTree(outDirOf(content))].filter(
      ([file, bytes]) =>
        /^edit(?:\/|\.html$)/.test(file) ||
        /sveltia|codemirror|imprint[-_]edit/i.test(bytes.toString('latin1')),
    )
    expect(editorFiles.map(([file]) => file)).toEqual([])
  })
})
