import { rmSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Compiler } from '../../../../lib/content/compile/compiler.ts'
import { readSite } from '../../../../lib/content/store/site.ts'
import {
  findThemeFile,
  listThemeFileNames,
} from '../../../../lib/content/store/theme/theme-files.ts'
import {
  diagnosticsOf,
  openLastingCompiler,
  openTestReader,
  publish,
} from '../../support/compiler-fixture.ts'
import { makeLastingFolder } from '../../support/content-folder.ts'

const SITE = 'title: x\ndescription: y\nurl: https://x.example/blog\n'
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'

const folder = makeLastingFolder()
let compiler: Compiler

beforeAll(() => {
  compiler = openLastingCompiler(folder)
})

beforeEach(() => {
  for (const path of ['overrides.css', 'theme'])
    rmSync(folder.at(path), { recursive: true, force: true })
  folder.write('site.yaml', SITE)
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

async function look() {
  await publish(compiler)
  return openTestReader(folder)(({ db, site }) => {
    const names = listThemeFileNames(db)
    const sheet = names.find((name) => name.endsWith('.css'))
    const bytes = sheet === undefined ? undefined : findThemeFile(db, sheet)?.bytes
    expect(site.styleSheet).toBe(sheet && `/blog/assets/${sheet}`)
    expect(readSite(db, undefined).styleSheet).toBe(site.styleSheet)
    const addresses = db.listTexts("select path from address where path like '/assets/%'")
    expect(addresses).toEqual(names.map((name) => `/assets/${name}`))
    return { names, css: bytes && new TextDecoder().decode(bytes) }
  })
}

it('makes a style sheet of what the look changes, and none of the usual look', async () => {
  expect(await look()).toEqual({ names: [], css: undefined })
  folder.write('site.yaml', `${SITE}theme: { font: sans, measure: 60 }\n`)
  const { names, css } = await look()
  expect(names).toEqual([expect.stringMatching(/^theme-[0-9a-f]{16}\.css$/)])
  expect(css).toMatch(/^:root\{--font-text:system-ui,/)
  expect(css).toContain('@media screen{:root{--measure:34.8rem}}')
  folder.write('site.yaml', SITE)
  expect((await look()).names).toEqual([])
})

it('puts the sheet of the owner behind it, with the files that this shows', async () => {
  folder.write('site.yaml', `${SITE}theme: { font: mono }\n`)
  folder.write('overrides.css', '@import "theme/a.css";\nh1 { color: teal }\n')
  folder.write('theme/a.css', '/* A mark. */\nh2 { background: url("dot.svg") }\n')
  folder.write('theme/dot.svg', DOT)
  const { names, css } = await look()
  expect(names[0]).toMatch(/^theme-[0-9a-f]{16}\.css$/)
  expect(names[1]).toMatch(/^theme-dot-[A-Z2-7]{8}\.svg$/)
  expect(css).toBe(
    `:root{--font-text:var(--font-code)}h2{background:url("./${names[1]}")}h1{color:teal}`,
  )
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('publishes the fonts that the theme names, and shows what there is', async () => {
  const font = '{ text: theme/a.woff2, bold: theme/none.woff2 }'
  folder.write('site.yaml', `${SITE}theme: { font: ${font} }\n`)
  folder.write('theme/a.woff2', 'wOF2 and so on')
  const { css } = await look()
  expect(css).toMatch(/^@font-face\{[^}]*src:url\(\.\.\/media\/[0-9a-f]{8}-a\.woff2\)\}/)
  expect(css?.match(/@font-face/g)).toHaveLength(1)
  expect(diagnosticsOf(compiler)).toEqual([
    'site.yaml:4:45 warning: There is no file `theme/none.woff2` in the content folder: add it, or fix the path (media-missing)',
  ])
})

it('names the logo and the icons that there are, on every page anew', async () => {
  const read = () =>
    openTestReader(folder)(({ db, site: { logo, icons } }) => {
      const sql = "select value as text from revision where tag = 'document:site.yaml'"
      const revision = db.find<{ text: string }>(sql)?.text
      return { logo, icons: icons.map(({ path }) => path), revision }
    })
  folder.write('site.yaml', `${SITE}theme: { logo: theme/dot.svg }\n`)
  await publish(compiler)
  expect(read().logo).toBeUndefined()
  folder.write('theme/dot.svg', DOT)
  await publish(compiler)
  const first = read()
  const src = expect.stringMatching(/^\/blog\/media\/[0-9a-f]{8}-dot\.svg$/)
  expect(first.logo).toEqual({ src, width: 8, height: 8 })
  expect(first.icons).toEqual(['/favicon.ico', '/icon.svg', '/apple-icon.png'])
  folder.write('public/icon.svg', DOT)
  folder.write('theme/dot.svg', DOT.replace('"8"', '"9"'))
  await publish(compiler)
  expect(read()).toEqual({
    logo: { src: expect.not.stringMatching(first.logo?.src ?? ''), width: 9, height: 8 },
    icons: ['/icon.svg'],
    revision: expect.not.stringMatching(first.revision ?? ''),
  })
  expect(diagnosticsOf(compiler)).toEqual([])
  folder.remove('public/icon.svg')
})

const UNUSED = 'so the style sheet is not used'

it.each([
  [
    'h1 { color: red',
    `1:16 error: The style sheet is not used, since browsers would leave out more than was meant: Expected "}" to go with "{" (style-broken)`,
  ],
  [
    'h1 { background: url(https://a.example/x.png) }',
    `1:18 error: \`https://a.example/x.png\` would send every reader to another host, ${UNUSED}: put the file into \`theme/\` (style-address)`,
  ],
  [
    '@import "//a.example/x.css";',
    `1:9 error: \`//a.example/x.css\` would send every reader to another host, ${UNUSED}: put the file into \`theme/\` (style-address)`,
  ],
  [
    'h1 { background: url(theme/dott.svg) }',
    `1:18 error: \`theme/dott.svg\` is no file of \`theme/\`, ${UNUSED}: did you mean \`theme/dot.svg\`? (style-address)`,
  ],
  [
    'h1 { background: url(/theme/dot.svg) }',
    `1:18 error: \`/theme/dot.svg\` is no file of \`theme/\`, ${UNUSED}: did you mean \`theme/dot.svg\`? (style-address)`,
  ],
  [
    'h1 { background: url(media/dot.svg) }',
    `1:18 error: \`media/dot.svg\` is no file of \`theme/\`, ${UNUSED}: did you mean \`theme/dot.svg\`? (style-address)`,
  ],
  [
    'h1 { background: url(theme/out.svg) }',
    `1:18 error: \`theme/out.svg\` is no file of \`theme/\`, ${UNUSED}: did you mean \`theme/dot.svg\`? (style-address)`,
  ],
  [
    'h1 { background: url(theme/a.css) }',
    `1:18 error: \`theme/a.css\` is neither picture nor font where one is shown, or no style sheet where one is imported, ${UNUSED}: correct it (style-address)`,
  ],
  [
    'h1 { background: url(theme/bad.svg) }',
    `1:18 error: \`theme/bad.svg\` can not be read, or is damaged, ${UNUSED}: put a whole file in its place (style-address)`,
  ],
])('keeps the last good sheet where %s', async (css, message) => {
  folder.write('theme/dot.svg', DOT)
  folder.write('theme/a.css', 'h2 { color: teal }')
  folder.write('theme/bad.svg', 'no picture')
  folder.write('media/dot.svg', DOT)
  symlinkSync('../site.yaml', folder.at('theme/out.svg'))
  folder.write('overrides.css', 'h1 { color: teal }')
  const before = await look()
  folder.write('overrides.css', css)
  expect(await look()).toEqual(before)
  expect(diagnosticsOf(compiler)).toEqual([`overrides.css:${message}`])
})

it('tells of what browsers may leave out, and of files that nobody reads', async () => {
  folder.write(
    'overrides.css',
    'h1 { colr: red; background: url(data:image/gif;base64,R0lG) }',
  )
  for (const name of ['OFL.txt', 'x.js', '.hidden.js']) folder.write(`theme/${name}`, 'x')
  expect((await look()).css).toContain('data:image/gif')
  expect(diagnosticsOf(compiler)).toEqual([
    'overrides.css:1:6 warning: Browsers may leave this out: "colr" is not a known CSS property. Did you mean "color" instead? (style-doubtful)',
    'theme/x.js:1:1 warning: `theme/x.js` is no style sheet, picture or font, so nothing reads it: files for readers belong into `media/` or `public/` (theme-file-unfit)',
  ])
})
