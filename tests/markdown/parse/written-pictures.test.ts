import { expect, it } from 'vitest'

import { listWrittenPictures } from '../../../lib/markdown/parse/written-pictures.ts'

const list = (text: string) =>
  listWrittenPictures(text).map(({ start, end, url, others }) => ({
    written: text.slice(start, end),
    url,
    others: others.map((each) => text.slice(each.start, each.end)),
  }))

const X = 'https://a.example/x.png'
const one = (url: string, written = url, others: string[] = []) => ({
  written,
  url,
  others,
})

it.each([
  ['a picture', `![a](${X})`, [one(X)]],
  ['one with a title in a list', `- ![a *b*](<${X}> "T")`, [one(X)]],
  [
    'one with a query',
    '![](//a.example/x?a=1&amp;b=2)',
    [one('//a.example/x?a=1&b=2', '//a.example/x?a=1&amp;b=2')],
  ],
  [
    'one behind a byte order mark and fields',
    `\uFEFF---\ntitle: a\n---\n![](${X})`,
    [one(X)],
  ],
  ['one of a definition', `![a][b] [c]\n\n[b]: ${X}\n[c]: ${X}#c`, [one(X)]],
  ['one in a link to a page', `[![a](${X})](https://a.example/)`, [one(X)]],
  ['one in a link to a larger one', `[![a](${X})](${X}?l)`, [one(X), one(`${X}?l`)]],
  ['no link to one', `[a](${X})`, []],
  ['no code, no comment', `\`![](${X})\`\n\n<!-- <img src="${X}"> -->`, []],
  ['HTML', `<p><img alt="" src='${X}'></p>`, [one(X)]],
  [
    'HTML in a line, in a link',
    `A <a href="${X}?l"><img src="${X}"></a>.`,
    [one(`${X}?l`), one(X)],
  ],
  [
    'HTML in a block, in a link',
    `<p><a href=${X}><img src=y.png></a></p>`,
    [one(X), one('y.png')],
  ],
  [
    'the largest of several sizes',
    `<img src="${X}" srcset="${X}?2 200w, ${X}?9 900w" sizes="9vw" alt="">`,
    [one(`${X}?9`, X, [` srcset="${X}?2 200w, ${X}?9 900w"`, ' sizes="9vw"'])],
  ],
  [
    'one with other forms of it',
    `<picture><source media="print" srcset="z.png"><source srcset="y.avif"><img src="${X}"></picture>`,
    [one(X, X, ['<source srcset="y.avif">'])],
  ],
  [
    'one with other forms of it, in a block',
    `<div><picture><source srcset="y.avif"><img src="${X}"></picture></div>`,
    [one(X, X, ['<source srcset="y.avif">'])],
  ],
])('the pictures of a text are found: %s', (_, text, pictures) => {
  expect(list(text)).toEqual(pictures)
})
