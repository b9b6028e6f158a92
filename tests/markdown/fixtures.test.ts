import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

const FOLDER = new URL('./fixtures/', import.meta.url)
const isUpdate = process.env.UPDATE_FIXTURES === '1'

// Each folder has an `input.md` and what must become of it. After a change that is meant:
// `UPDATE_FIXTURES=1 npx vitest run tests/markdown`, and read the diff.
describe.each(readdirSync(FOLDER))('%s', (name) => {
  const folder = new URL(`${name}/`, FOLDER)
  const rendered = renderMarkdown(readFileSync(new URL('input.md', folder), 'utf8'))

  it('renders the page', async () => {
    compare(new URL('output.html', folder), (await rendered).html)
  })

  it('renders the feed', async () => {
    compare(new URL('feed.html', folder), (await rendered).feedHtml)
  })

  it('renders Markdown', async () => {
    compare(new URL('portable.md', folder), (await rendered).markdown)
  })

  it('reports what is wrong', async () => {
    const lines = (await rendered).diagnostics.map(
      ({ line, column, severity, message, rule }) =>
        `${line}:${column} ${severity}: ${message} (${rule})`,
    )
    compare(new URL('diagnostics.txt', folder), lines.join('\n'))
  })
})

// A token's frame, U+0001, is stored as the picture of it.
function compare(file: URL, actual: string): void {
  const text = `${actual.replaceAll('\u0001', '␁')}\n`
  if (isUpdate) writeFileSync(file, text)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text)
}
