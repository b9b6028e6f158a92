import { describe, expect, it } from 'vitest'

import { scan, scanFile } from '../../../../lib/content/compile/scan/scan.ts'
import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  publish,
} from '../../support/compiler-fixture.ts'
import { makeFolder } from '../../support/content-folder.ts'
import { articleText } from '../../support/documents.ts'

function look(files: Readonly<Record<string, string>>) {
  const folder = makeFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  folder.write('articles/tide.md', '')
  const { files: found, warnings } = scan(folder.contentDir)
  // An event of one file sees what a look at all sees.
  for (const path of Object.keys(files).filter((name) => name.endsWith('.md'))) {
    const isFound = found.some((file) => file.path === path)
    expect(scanFile(folder.contentDir, path) !== undefined, path).toBe(isFound)
  }
  return { found: found.map(({ path }) => path), warnings }
}

describe('a data file', () => {
  it.each([
    ['articles/sea/sea.json', '{"draft": true}'],
    ['articles/sea/sea.json', '{ "layout": "post", "published": false }'],
    ['articles/sea/sea.11tydata.json', '{"permalink": false}'],
    ['articles/sea/sea.11tydata.js', 'module.exports = { permalink: false }'],
    ['articles/sea/sea.11tydata.cjs', 'exports.eleventyExcludeFromCollections = true'],
    ['articles/sea/sea.11tydata.mjs', 'export default { draft: isPreview }'],
    ['articles/sea/_index.md', '---\ntitle: Sea\ncascade:\n  draft: true\n---\n'],
    ['articles/sea/_index.md', '---\ncascade: { draft: true }\n---\n'],
    ['articles/sea/_index.md', '---\r\ndraft: true\r\n---\r\n'],
    ['articles/sea/_index.md', '+++\ntitle = "Sea"\ndraft = true\n+++\n'],
    ['articles/sea/_index.md', '---\ncascade:\n  - build:\n      render: never\n---\n'],
    ['articles/sea/ebb.11tydata.json', '{"draft": "true"}'],
    ['articles/sea/ebb.json', '{"status":"draft"}'],
    ['articles/sea/sea.json', '{"draft": tr'],
    ['articles/sea/sea.json', ''],
    ['articles/sea/sea.json', 'not JSON at all'],
    ['articles/sea/ebb.json', '{"layout": "post"'],
    ['articles/sea/_index.md', '---\ncascade: {draft: tr'],
    ['articles/sea/_index.md', '---\ncascade: {draft: tr\n---\n'],
    ['articles/sea/_index.md', '---\ntitle: Sea\n'],
    ['articles/sea/_index.md', '+++\n[cascade]\ndraft = tru\n+++\n'],
    ['articles/sea/_index.md', '{"cascade": {"dra'],
    ['articles/sea/_index.md', '---\ncascade: {publishDate: 2099-01-01}\n---\n'],
    ['articles/sea/_index.md', '---\ncascade:\n  - date: 2099-01-01\n---\n'],
    ['articles/sea/_index.md', '+++\n[cascade]\npublishDate = 2099-01-01\n+++\n'],
    ['articles/sea/_index.md', '---\ncascade: {expiryDate: 2021-01-01}\n---\n'],
    ['articles/sea/_index.en.md', '---\ncascade: {draft: true}\n---\n'],
    ['articles/sea/_index.pt-br.md', '---\ncascade: {draft: true}\n---\n'],
    ['articles/sea/_metadata.yml', 'draft: true\n'],
    ['articles/sea/_metadata.yaml', 'draft: [true\n'],
    ['articles/sea/_data.yml', 'draft: true\n'],
    ['articles/sea/_data.json', '{"draft": true}'],
    ['articles/sea/_data.ts', 'export const draft = true'],
    [
      'articles/sea/sea.11tydata.js',
      'module.exports = { eleventyComputed: { permalink: (d) => false } }',
    ],
    [
      'articles/sea/sea.11tydata.js',
      'module.exports = { permalink(d) {\n if (d.x) return false\n} }',
    ],
  ])('%s with %j hides the document', (data, text) => {
    const { found, warnings } = look({ 'articles/sea/ebb.md': '', [data]: text })
    expect(found).toEqual(['articles/tide.md'])
    expect(warnings).toMatchObject([{ file: data, rule: 'file-private' }])
  })

  it('hides what lies deeper, too', () => {
    const { found } = look({
      'articles/sea/sea.json': '{"draft": true}',
      'articles/sea/deep/ebb/index.md': '',
    })
    expect(found).toEqual(['articles/tide.md'])
  })

  it.each([
    ['articles/sea/sea.json', '{"layout": "post", "tags": ["draft horses"]}'],
    ['articles/sea/sea.json', '\ufeff{"layout": "post"}'],
    ['articles/sea/sea.11tydata.js', 'module.exports = { layout: "post" }'],
    [
      'articles/sea/sea.11tydata.js',
      'module.exports = { permalink: "/{{ slug }}/", comments: false }',
    ],
    ['articles/sea/_index.md', ''],
    ['articles/sea/_index.md', 'Words alone.\n'],
    ['articles/sea/_index.md', '---\ncascade: {publishDate: 2020-01-01}\n---\n'],
    ['articles/sea/_index.md', '---\ntitle: Sea\nexpiryDate: 2021-01-01\n---\n'],
    ['articles/sea/_index.md', '---\ntitle: Sea: a view\n---\n'],
    ['articles/sea/_index.en.md', '+++\ntitle = "Sea"\n+++\n'],
    ['articles/sea/_metadata.yml', 'toc: true\n'],
    ['articles/sea/_data.yml', 'layout: post.vto\n'],
    ['articles/sea/index.md', '---\ntitle: Sea\ndraft: true\n---\n'],
    ['articles/sea/_index.md', '---\ntitle: Sea\n---\n\nDraft: true\n'],
    ['articles/sea/other.json', '{"draft": true}'],
    ['articles/sky/sky.json', '{"draft": true}'],
    ['media/media.json', '{"draft": true}'],
  ])('%s with %j hides nothing', (data, text) => {
    const { found } = look({ 'articles/sea/ebb.md': '', [data]: text })
    expect(found).toContain('articles/sea/ebb.md')
  })

  it('of a headless page hides what lies beside it', () => {
    const index = { 'articles/sea/index.md': '---\ntitle: Sea\nheadless: true\n---\n' }
    const { found } = look({ ...index, 'articles/sea/ebb.md': '' })
    expect(found).toEqual(['articles/tide.md'])
  })

  it('takes down and gives back what is public, as it comes and goes', async () => {
    const folder = makeFolder()
    folder.write('articles/sea/ebb.md', articleText({ title: 'Ebb' }))
    folder.write('articles/tide.md', articleText({ title: 'Tide' }))
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    expect(listTitles(folder).toSorted()).toEqual(['Ebb', 'Tide'])
    folder.write('articles/sea/sea.json', '{"draft": true}')
    await compiler.compile(['articles/sea/sea.json'])
    await publish(compiler)
    expect(listTitles(folder)).toEqual(['Tide'])
    expect(diagnosticsOf(compiler)).toEqual([expect.stringContaining('(file-private)')])
    folder.remove('articles/sea/sea.json')
    await compiler.compile(['articles/sea/sea.json'])
    await publish(compiler)
    expect(listTitles(folder).toSorted()).toEqual(['Ebb', 'Tide'])
  })
})
