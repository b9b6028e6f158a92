// The body editor alone on a page of a browser.
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const PAGE_URL = 'http://body.test/'

/** What a test finds on the page. */
const HARNESS = `
import './components/edit/body/body-editor.css'
import { BodyEditor } from './components/edit/body/body-editor.ts'
import { BodyField } from './components/edit/body/body-field.ts'

const articles = [{ title: 'The harbour at night', path: 'articles/2024/harbour.md' }]
const services = {
  findPath: () => 'articles/quay.md',
  searchArticles: async (query) =>
    articles.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())),
  upload: async (picture) => {
    if (picture.name === 'refused.png') throw new Error('The disk is full. Free some space.')
    return './' + picture.name
  },
}
window.changes = []
window.openBody = (value, memory) => {
  window.editor = new BodyEditor({
    parent: document.querySelector('main'),
    value,
    memory,
    services,
    id: 'body',
    labelledBy: 'label',
    onChange: (changed) => window.changes.push(changed),
  })
}
window.openField = (value, data) => {
  window.field = new BodyField({ language: 'en' })
  const entry = { get: () => undefined, getIn: ([, name]) => data[name] }
  const onChange = (changed) => window.changes.push(changed)
  document.querySelector('main').append(window.field.element)
  window.field.show({ value, forID: 'body', entry, onChange })
}
`

/** Bundles the editor in memory: what it is made of, and for a test its page. */
export async function bundleBody(
  root: string,
): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: HARNESS, resolveDir: root },
    outdir: 'body',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  })
  const find = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: find('.js'), style: find('.css') }
}

export async function openBodyPage(
  browser: Browser,
  { script, style }: { script: string; style: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Body</title>
    <meta name="viewport" content="width=device-width">
    <style>:root { color-scheme: light dark }</style><style>${style}</style>
    <main><h1 id="label">Body</h1></main><script type="module">${script}</script>`
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(PAGE_URL)
  return page
}
