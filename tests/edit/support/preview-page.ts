// The preview pane alone on a page of a browser, in a frame as the CMS has it.
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const PREVIEW_URL = 'http://preview.test/'

/** What a test finds on the page. */
const HARNESS = `
import './components/edit/preview/preview.css'
import { FieldNotes } from './components/edit/preview/field-notes.ts'
import { PreviewPane } from './components/edit/preview/preview-pane.ts'
import { listBodyProblems } from './components/edit/unsaved/body-problems.ts'
import { Diagnostics } from './components/edit/unsaved/diagnostics.ts'
import { keepWriter } from './components/edit/unsaved/form.ts'

window.asked = []
const call = async (operation, body) => {
  window.asked.push({ operation, ...body })
  const answer = await window.answer(operation, body)
  if (answer.refused) throw new Error(answer.refused)
  return answer
}
const diagnostics = new Diagnostics({ call })
diagnostics.subscribe((checked) => {
  window.bodyProblems = listBodyProblems(checked, window.fields?.body ?? '')
})
new FieldNotes(diagnostics)
keepWriter('body', (value) => window.write({ body: value }))

const values = {
  data: { toJS: () => window.fields },
  ...{ path: 'articles/quay.md', collection: 'articles' },
}
const entry = { get: (name) => values[name] }
window.write = (fields) => {
  window.fields = { ...window.fields, ...fields }
  window.pane.show(entry)
}

const frame = document.querySelector('iframe')
const owner = frame.contentDocument
owner.documentElement.classList.add('edit-preview')
owner.head.append(document.querySelector('style').cloneNode(true))
window.pane = new PreviewPane(owner, entry, { call }, diagnostics)
owner.body.append(window.pane.element)
`

/** Bundles the pane in memory: its page. */
export async function bundlePreview(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: HARNESS, resolveDir: root },
    outdir: 'preview',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.IMPRINT_ADDRESSES': '""' },
    write: false,
  })
  const find = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Preview</title>
    <meta name="viewport" content="width=device-width">
    <style>${find('.css')}</style>
    <style>body { margin: 0 } iframe { inline-size: 100%; block-size: 80vh; border: 0 }</style>
    <main><h1>Form</h1><section class="field" data-key-path="title"><input type="text" value="Old" aria-label="Title"></section>
    <iframe title="Preview"></iframe></main><script type="module">${find('.js')}</script>`
}

/** `answer`: what the server says. */
export async function openPreviewPage(
  browser: Browser,
  html: string,
  answer: (operation: string, body: { readonly [name: string]: string }) => unknown,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.exposeFunction('answer', answer)
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  )
  await page.goto(PREVIEW_URL)
  return page
}
