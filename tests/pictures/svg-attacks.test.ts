import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { UncleanError } from '../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import type { Lost } from '../../lib/pictures/svg/losses.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
const HTML = 'xmlns="http://www.w3.org/1999/xhtml"'
const EVIL = 'https://evil.example/x'
const PNG = 'data:image/png;base64,iVBORw0KGgo='

const drawing = (inner: string, attributes = '') =>
  `<svg xmlns="${SVG}"${attributes}>\n${inner}\n<path d="M0 0h1"/></svg>`

function clean(text: string): { text: string; lost: Lost | undefined } {
  let lost: Lost | undefined
  const bytes = stripMetadata(Buffer.from(text), 'image/svg+xml', (found) => {
    lost = found
  })
  return { text: Buffer.from(bytes).toString(), lost }
}

it.each([
  ['a script', '<script>x()</script>', '', ['<script>']],
  [
    'a script with a prefix, as code',
    `<s:script xmlns:s="${SVG}"><![CDATA[x()]]></s:script>`,
    '',
    ['<script>'],
  ],
  ['a script of HTML', `<script ${HTML}>x()</script>`, '', ['<script>']],
  ['a script from elsewhere', `<script href="${EVIL}"/>`, '', ['<script>']],
  ['a handler', '<g onload="x()" fill="red"/>', '<g fill="red"/>', ['onload']],
  [
    'a link to a script',
    '<a href=" java&#x0A;script:x()"><g/></a>',
    '<a><g/></a>',
    [' java\nscript:x()'],
  ],
  [
    'an animation that makes a link one',
    '<a><animate attributeName="href" values="javascript:x()"/><g/></a>',
    '<a><g/></a>',
    ['<animate>'],
  ],
  [
    'an animation that sets a handler',
    '<g><set attributeName="&#111;nmouseover" to="x()"/></g>',
    '<g></g>',
    ['<set>'],
  ],
  [
    'HTML inside',
    `<foreignObject><iframe ${HTML} src="${EVIL}"/></foreignObject>`,
    '',
    ['<foreignObject>'],
  ],
  ['HTML beside', `<h:img xmlns:h="http://www.w3.org/1999/xhtml"/>`, '', ['<img>']],
  [
    'a picture of another host',
    `<image href="${EVIL}.png"/>`,
    '<image/>',
    [`${EVIL}.png`],
  ],
  [
    'a drawing in its address',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<image/>',
    ['data:image/svg+xml;base64,PHN2Zy8+'],
  ],
  ['a part of another file', `<use href="${EVIL}.svg#a"/>`, '<use/>', [`${EVIL}.svg#a`]],
  [
    'a filter of another host',
    `<feImage href="//evil.example"/>`,
    '<feImage/>',
    ['//evil.example'],
  ],
  [
    'a style sheet of another host',
    `<style>@import url("${EVIL}.css"); g { fill: red }</style>`,
    '<style> g { fill: red }</style>',
    [`${EVIL}.css`],
  ],
  [
    'paint of another host',
    `<g fill="url(${EVIL}#a)" style="fill:url('${EVIL}');stroke:red"/>`,
    '<g fill="none" style="fill:none;stroke:red"/>',
    [`${EVIL}#a`, `'${EVIL}'`],
  ],
  [
    'paint of another host, in escapes',
    `<style>g { fill: \\75rl(${EVIL}) }</style><g style="fill:u&#114;l(${EVIL})"/>`,
    '<style></style><g/>',
    ['style'],
  ],
  [
    'a style sheet that a remark parts',
    `<style>@im<!-- -->port "${EVIL}";</style>`,
    '<style></style>',
    [EVIL],
  ],
  [
    'a font of another host',
    `<style>@font-face { src: url(&quot;${EVIL}&quot;) }</style>`,
    '<style>@font-face { src: none }</style>',
    [`&quot;${EVIL}&quot;`],
  ],
  [
    'a picture that no url() names',
    `<style>g { background: image-set("${EVIL}" 1x) }</style>`,
    '<style></style>',
    ['style'],
  ],
  [
    'another base',
    `<g xml:base="${EVIL}"><use href="#a"/></g>`,
    '<g><use href="#a"/></g>',
    undefined,
  ],
  [
    'elements of a style sheet',
    '<style><script/>g{}</style>',
    '<style>g{}</style>',
    ['<script>'],
  ],
])('a drawing is published without %s', (_, attack, rest, names) => {
  const { text, lost } = clean(drawing(attack))
  expect(text).toBe(drawing(rest))
  expect(lost?.names).toEqual(names)
  expect(lost?.line).toBe(names && 2)
})

it('loses what stands outside of its root', () => {
  const { text, lost } = clean(`<?xml-stylesheet href="${EVIL}.css"?>${drawing('')}`)
  expect(text).toBe(drawing(''))
  expect(lost).toEqual({ names: ['<?xml-stylesheet?>'], line: 1 })
})

it('is judged by what its own entities stand for', () => {
  const doctype = '<!DOCTYPE svg [<!ENTITY a "javascript:x()">]>'
  const { text, lost } = clean(`${doctype}${drawing('<a href="&a;"/>')}`)
  expect(text).toBe(`<!DOCTYPE svg>${drawing('<a/>')}`)
  expect(lost?.names).toEqual(['javascript:x()'])
})

it.each([
  [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${drawing('&a;')}`, 1],
  [`<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(101)}">]>${drawing('&a;')}`, 1],
  [`\n<!DOCTYPE svg SYSTEM '>${drawing('')}`, 2],
  [drawing('<g>\n</svg>'), 3],
  [drawing('<g a=b/>'), 2],
  [drawing('').replace('</svg>', ''), 3],
  [`${drawing('')}\n<svg/>`, 4],
  [`<svg>${' '.repeat(10_000_000)}</svg>`, undefined],
])('is refused at its line where nobody can say what it holds', (text, line) => {
  let error: unknown
  try {
    clean(text)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(UncleanError)
  expect(error).toMatchObject({ line })
})

it.each([
  `<image href="${PNG}" width="1" height="1"/><feImage xlink:href="#a"/>`,
  '<g style="fill:url(&quot;#a&quot;)" filter="url( \'#b\' )" mask="url(#c)"/>',
  '<style>@font-face { src: url(data:font/woff2;base64,d09GMg==) } .a:not(.b) { fill: url(#a); content: "\\201C" }</style>',
  '<rect><animate attributeName="x" from="0" to="9" dur="1s" repeatCount="indefinite"/><animateTransform attributeName="transform" type="rotate" by="9"/></rect>',
  '<switch><text systemLanguage="de">Ja</text><text>Yes</text></switch>',
  '<filter id="f"><feTurbulence baseFrequency=".1"/><feDisplacementMap xChannelSelector="R"/></filter>',
  '<a href="https://www.example/" data-name="x" aria-label="y" xml:lang="en"><g class="z"/></a>',
])('keeps what draws: %s', (inner) => {
  const text = drawing(inner, XLINK)
  expect(clean(text)).toEqual({ text, lost: undefined })
})

const DRAWINGS = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.svg'),
)

it.each(DRAWINGS)('%s stays as it is', (name) => {
  const text = readFileSync(`content/${name}`, 'utf8')
  expect(clean(text)).toEqual({ text, lost: undefined })
})
