import { type ConfigData, HtmlValidate } from 'html-validate'
import { beforeAll, expect, it } from 'vitest'

import { requireApp } from './support/app.ts'
import { publishEveryKind } from './support/every-kind.ts'

// What is off is style, not HTML: the standard allows both ways.
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Style sheets and scripts are files of the site itself.
    'require-sri': 'off',
    // A region that scrolls: `section` with a name says the same.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
}

/** One page of each kind, by the file that it is written to. */
const KINDS = [
  ...['index.html', 'articles/one.html', 'articles/aside.html', 'about.html'],
  ...['archive.html', 'tags.html', 'tags/web.html', 'tags/many/1.html'],
  ...['authors.html', 'authors/ada-byron.html', 'authors/ada-byron/1.html'],
  ...['series/parts.html', 'series/alone.html', 'subscribe.html', '404.html'],
  'search.html',
  ...['articles/first.html', '2019/one.html', 'ueber.html'],
]

let files: ReadonlyMap<string, string>

beforeAll(async () => {
  files = await publishEveryKind(await requireApp())
})

it('finds nothing on a page of any kind', async () => {
  expect(KINDS.filter((file) => !files.has(file))).toEqual([])
  expect(await listFaults()).toEqual([])
})

it('numbers no part of a series that has one article', () => {
  const [page = '', part = ''] = ['articles/lone.html', 'articles/two.html'].map(
    (file) => files.get(file) ?? '',
  )
  expect(part).toContain('Part 2 of 2 in <a href="/series/parts" dir="auto">')
  expect(part).toContain('id="page:the-series"')
  expect(page).toContain('<a href="/series/alone" dir="auto">Alone</a>')
  expect(page).not.toContain('Part 1')
  expect(page).not.toContain('id="page:the-series"')
})

/** Each kind of fault once, with its first place. */
async function listFaults(): Promise<string[]> {
  const validator = new HtmlValidate(CONFIG)
  const faults = new Map<string, string>()
  // The old address of a feed answers with a feed, whatever its file is called.
  const pages = [...files].filter(
    ([file, text]) => file.endsWith('.html') && !text.startsWith('<?xml'),
  )
  for (const [file, html] of pages) {
    const { results } = await validator.validateString(html, file)
    for (const { ruleId, message, line, column } of results.flatMap(
      ({ messages }) => messages,
    )) {
      const key = `${ruleId}: ${message}`
      if (!faults.has(key)) faults.set(key, `${file}:${line}:${column} ${key}`)
    }
  }
  return [...faults.values()]
}
