import { describe, expect, it } from 'vitest'

import type { HeroFile, HeroPicture, SocialCard } from '../../lib/model/social-preview.ts'
import { listPreviewFindings } from '../../lib/seo/social-preview-check.ts'

const SVG = 'image/svg+xml'
const ALT = 'A road between salt pans.'

const HERO: HeroPicture = {
  kind: 'picture',
  type: 'image/jpeg',
  size: 200_000,
  width: 1200,
  height: 630,
}

const CARD: SocialCard = {
  title: 'The salt road',
  description: 'Three days on foot, from the pans to the market.',
  hero: { ...HERO, alt: ALT },
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
    ['with a hero of 4:3', withHero({ width: 1600, height: 1200 })],
    ['with a hero that is a little small', withHero({ width: 960, height: 504 })],
    ['with a hero of 1 MB', withHero({ size: 1_000_000 })],
    ['with a small drawing', withHero({ type: SVG, width: 16, height: 9 })],
  ])('%s has nothing said of it', (_, card) => {
    expect(listPreviewFindings(card)).toEqual([])
  })

  it.each([
    [['ខ'], 'leaves out ខ of the title'],
    [[...'ខគឃងចឆជ'], 'leaves out ខ គ ឃ ង ច and 2 more of the title'],
  ])('whose title has no font for %j says so', (undrawn, message) => {
    const findings = listPreviewFindings({ ...CARD, undrawn })
    expect(findings).toMatchObject([{ severity: 'warning', field: 'title' }])
    expect(findings[0]?.message).toContain(message)
  })

  it.each([
    ['title', { ...CARD, title: 'a'.repeat(61) }, /^Search pages .* 61 .*«a{59}…»/],
    ['title', { ...CARD, title: 'a'.repeat(71) }, /^Cards .* 71 .*«a{69}…»/],
    ['title', { ...CARD, title: '塩'.repeat(36) }, /^Cards .* 72 .*«塩{34}…»/],
    ['description', { ...CARD, description: 'a'.repeat(156) }, /156 letters/],
    ['description', { ...CARD, description: ' ' }, /^No description/],
    ['description', { ...CARD, description: 'The Salt Road!' }, /repeats the title/],
    ['heroImage', withHero({ width: 1400, height: 1400 }), /1\.00:1.* 73 % .*1\.90:1/],
    ['heroImage', withHero({ width: 1800, height: 2400 }), /0\.75:1.* 80 %/],
    ['heroImage', withHero({ width: 2400, height: 800 }), /3\.00:1.* 68 %/],
    ['heroImage', withHero({ type: SVG, width: 20, height: 20 }), /1\.00:1/],
    ['heroImage', withHero({ width: 400, height: 210 }), /400 by 210 .*enlarges it 3\.0/],
    ['heroImage', withHero({ size: 5_400_000 }), /5\.4 MB.*below 1 MB/],
    ['heroImage', withFile({ kind: 'remote' }), /on another server.*save it beside/],
    ['heroImage', withFile({ kind: 'missing' }), /no such file/],
    ['heroImage', withFile({ kind: 'broken' }), /damaged/],
    ['heroAlt', { ...CARD, hero: { ...HERO, alt: ' ' } }, /heroAlt/],
  ] as const)('is warned of its %s', (field, card, message) => {
    expect(listPreviewFindings(card)).toEqual([
      { severity: 'warning', field, message: expect.stringMatching(message) },
    ])
  })

  it('with no hero is only told what is shown instead', () => {
    const { title, description } = CARD
    expect(listPreviewFindings({ title, description })).toEqual([
      {
        severity: 'note',
        field: 'heroImage',
        message: expect.stringContaining('shows the title alone'),
      },
    ])
  })
})

function withHero(parts: Partial<HeroPicture>): SocialCard {
  return withFile({ ...HERO, ...parts })
}

function withFile(file: HeroFile): SocialCard {
  return { ...CARD, hero: { ...file, alt: ALT } }
}
