import { describe, expect, it } from 'vitest'

import type { ShareCard, ShareHero } from '../../lib/content/share-types.ts'
import { listShareFindings } from '../../lib/seo/share-check.ts'

const HERO: ShareHero = {
  written: './salt.jpg',
  alt: 'A road between salt pans.',
  type: 'image/jpeg',
  size: 200_000,
  width: 1200,
  height: 630,
}

const CARD: ShareCard = {
  title: 'The salt road',
  description: 'Three days on foot, from the pans to the market.',
  hero: HERO,
}

describe('a card', () => {
  it.each([
    ['that is whole', CARD],
    ['with a title that just fits', { ...CARD, title: 'a'.repeat(60) }],
    ['with as many emoji families as letters', { ...CARD, title: '👩‍👩‍👧'.repeat(30) }],
    ['with letters of two code points', { ...CARD, title: 'e\u0301'.repeat(60) }],
    ['with a description that just fits', { ...CARD, description: 'a'.repeat(155) }],
    ['with a hero of 16:9', withHero({ width: 1600, height: 900 })],
    ['with a hero of 2:1', withHero({ width: 1200, height: 600 })],
    ['with a hero of 600 pixels', withHero({ width: 600, height: 315 })],
    ['with a hero of 5 MB', withHero({ size: 5_000_000 })],
    ['with a remote hero', { ...CARD, hero: remoteHero('https://a.example/b') }],
  ])('%s has nothing said of it', (_, card) => {
    expect(listShareFindings(card)).toEqual([])
  })

  it.each([
    ['title', { ...CARD, title: 'a'.repeat(61) }, /^Search pages .* 61 .*«a{59}…»/],
    ['title', { ...CARD, title: 'a'.repeat(71) }, /^Cards .* 71 .*«a{69}…»/],
    ['title', { ...CARD, title: '塩'.repeat(36) }, /^Cards .* 72 .*«塩{34}…»/],
    ['description', { ...CARD, description: 'a'.repeat(156) }, /156 letters/],
    ['description', { ...CARD, description: ' ' }, /^No description/],
    ['description', { ...CARD, description: 'The Salt Road!' }, /repeats the title/],
    ['heroImage', withHero({ width: 800, height: 800 }), /1\.00:1.*top and bottom/],
    ['heroImage', withHero({ width: 1200, height: 400 }), /3\.00:1.*left and right/],
    ['heroImage', withHero({ width: 400, height: 210 }), /400 pixels wide/],
    ['heroImage', withHero({ size: 5_400_000 }), /5\.4 MB/],
    ['heroImage', { ...CARD, hero: remoteHero('http://a.example/b.jpg') }, /use https/],
    ['heroAlt', withHero({ alt: ' ' }), /heroAlt/],
  ] as const)('is warned of its %s', (field, card, message) => {
    expect(listShareFindings(card)).toEqual([
      { severity: 'warning', field, message: expect.stringMatching(message) },
    ])
  })

  it.each([
    ['no hero', { title: CARD.title, description: CARD.description }],
    ['a drawing', withHero({ type: 'image/svg+xml', width: 10, height: 10 })],
    ['a remote drawing', { ...CARD, hero: remoteHero('https://a.example/b.svg?v=2') }],
  ])('with %s is only told what is shown instead', (_, card) => {
    expect(listShareFindings(card)).toEqual([
      {
        severity: 'note',
        field: 'heroImage',
        message: expect.stringContaining('draws a share image'),
      },
    ])
  })
})

function withHero(parts: Partial<ShareHero>): ShareCard {
  return { ...CARD, hero: { ...HERO, ...parts } }
}

function remoteHero(written: string): ShareHero {
  return { written, alt: 'A road.' }
}
