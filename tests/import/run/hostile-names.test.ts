import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { checkFile } from '@/lib/content/check/file/check-file.ts'
import { wordpress } from '@/lib/import/readers/wordpress/wordpress.ts'
import { isError } from '@/lib/model/diagnostic.ts'
import { openTexts } from '../readers/open-texts.ts'
import { makeImport, removeImports } from './make-import.ts'
import { listTree } from './tree.ts'

afterAll(removeImports)

const LOGINS = ['../../x', '..', '.', 'con', 'Zed', 'zed', '__proto__', 'x'.repeat(300)]
const TOPICS = ['.', '..', '../../x', '/', 'con', 'C', 'c', '__proto__', '日'.repeat(120)]
const SLUGS = [
  ...['..', '../../evil', '%2e%2e%2fevil', 'C:\\x', 'Low-Tide', 'low-tide', 'LOW-TIDE'],
  ...['index', 'index.md', 'x.de.md', 'con', 'nul.txt', '_notes', '.env', 'feed.xml'],
  ...['x'.repeat(300), '日'.repeat(300), '\u202eevil', '__proto__', '%zz', ''],
]

const toItem = (slug: string, index: number) => `<item>
<title>Tide ${index}</title><link>https://old.example/${encodeURI(slug)}/</link>
<dc:creator>${LOGINS[index % LOGINS.length]}</dc:creator><guid>g${index}</guid>
<content:encoded><![CDATA[<p>Low water. <img src="../../../etc/a.png"></p>]]></content:encoded>
<wp:post_id>${index}</wp:post_id><wp:post_date>2018-01-01 10:00:00</wp:post_date>
<wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
${TOPICS.map((name) => `<category domain="post_tag" nicename="${name}">${name}</category>`).join('')}
</item>`

const EXPORT = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>../../x</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
${LOGINS.map((name) => `<wp:author><wp:author_login>${name}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`).join('')}
${TOPICS.map((name) => `<wp:tag><wp:tag_slug>${name}</wp:tag_slug><wp:tag_name>${name}</wp:tag_name><wp:tag_description>Of ${name}</wp:tag_description></wp:tag>`).join('')}
${SLUGS.map(toItem).join('\n')}</channel></rss>`

it('keeps each item in the content folder, under a name that check accepts', async () => {
  const source = openTexts({ 'export.xml': EXPORT }, 'file')
  const { folder, contentDir, run } = makeImport([], { source, reader: wordpress })
  const report = await run()
  const fates = report.outcomes.map(({ what, fate }) => `${what} ${fate}`)
  expect(fates.filter((each) => each === 'article imported')).toHaveLength(SLUGS.length)
  const outside = listTree(folder).filter((path) => !/^(?:content|state)\//.test(path))
  expect(outside).toEqual([])
  const paths = listTree(contentDir)
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
  const errors = paths.flatMap((path) =>
    checkFile(path, readFileSync(join(contentDir, path)))
      .diagnostics.filter(isError)
      .map(({ message }) => `${path} ${message}`),
  )
  expect(errors).toEqual([])
})
