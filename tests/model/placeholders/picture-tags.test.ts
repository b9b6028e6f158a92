import { describe, expect, it } from 'vitest'

import { toPlaceholder } from '../../../lib/model/placeholders/placeholder.ts'
import { replacePictureTags } from '../../../lib/model/placeholders/picture-tags.ts'

const SRC = toPlaceholder('image', './pier.jpg')
const SIZES =
  'sizes="(min-width: 53rem) 38.5rem, (min-width: 46rem) calc(92vw - 10.25rem), (min-width: 42rem) 38.5rem, 92vw"'
const SOURCES = {
  ...{ avif: '/a-480.avif 480w', webp: '/a-480.webp 480w' },
  ...{ src: '/a-480.webp', tone: 'tone r1 g2 b3' },
}

/** With a picture that is `width` wide at every local address. */
function render(
  html: string,
  { width = 600, sources = SOURCES, isFirstSeen = false } = {},
) {
  const find = () => ({ href: '/pier.jpg', width, height: width / 2, sources })
  return replacePictureTags(html, { find, isFirstSeen })
}

const PICTURE = `<picture><source type="image/avif" srcset="/a-480.avif 480w" ${SIZES}><img src="/a-480.webp" alt="A > B" srcset="/a-480.webp 480w" ${SIZES} class="tone r1 g2 b3"></picture>`

describe('a picture in a text', () => {
  it('has what browsers can choose from', () => {
    expect(render(`<p><img src="${SRC}" alt="A > B"></p>`, { width: 620 })).toBe(
      `<p>${PICTURE}</p>`,
    )
  })

  it.each([678, 3000])('links to the original where that is larger: %i', (width) => {
    expect(render(`<img src="${SRC}" alt="A > B">`, { width })).toBe(
      `<a href="/pier.jpg">${PICTURE}</a>`,
    )
  })

  it('keeps a link of its author', () => {
    const html = `<a href="/x"><b><img src="${SRC}" alt="A > B"></b></a>`
    expect(render(html, { width: 3000 })).toBe(`<a href="/x"><b>${PICTURE}</b></a>`)
  })

  it('without a description is no link', () => {
    expect(render(`<img src="${SRC}" alt="">`, { width: 3000 })).not.toContain('<a')
  })

  it('is as wide as its author wants, and links to more', () => {
    const html = render(`<img src="${SRC}" alt="A" width="300">`)
    expect(html).toContain('width="300" height="150"')
    expect(html).toContain('sizes="(min-width: 327px) 300px, 92vw"')
    expect(html).toMatch(/^<a href="\/pier.jpg"><picture>/)
  })

  it('of which the original is better stays as it is', () => {
    const find = () => ({ href: '/pier.jpg', width: 500, height: 250 })
    const html = `<img src="${SRC}" alt="A">`
    expect(replacePictureTags(html, { find, isFirstSeen: false })).toBe(html)
  })

  it('that moves is WebP alone', () => {
    const html = render(`<img src="${SRC}" alt="A">`, {
      sources: { ...SOURCES, avif: '', tone: '' },
    })
    expect(html).toMatch(
      /^<img src="\/a-480.webp" alt="A" srcset="[^"]*" sizes="[^"]*">$/,
    )
  })
})

it.each([
  ['another host', '<img src="https://x.example/a.jpg" alt="A">'],
  [
    'a choice of its author',
    `<picture><source srcset="/b"><img src="${SRC}" alt="A"></picture>`,
  ],
])('a picture of %s stays', (_, html) => {
  expect(render(html, { width: 3000 })).toBe(html)
})

it('the first picture of a page does not wait, and all others do', () => {
  const html = '<img src="https://x.example/a.jpg" loading="lazy">'.repeat(2)
  expect(render(html, { isFirstSeen: true })).toBe(html.replace(' loading="lazy"', ''))
  expect(render(html)).toBe(html)
})
