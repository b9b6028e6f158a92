import { describe, expect, it } from 'vitest'

import type {
  HeroFile,
  HeroPicture,
  SocialPreview,
} from '../../lib/model/social-preview.ts'
import { listPreviewViolations } from '../../lib/seo/social-preview-check.ts'

const SVG = 'image/svg+xml'
const ALT = 'A road between salt pans.'

const HERO: HeroPicture = {
  kind: 'picture',
  type: 'image/jpeg',
  size: 200_000,
  width: 1200,
  height: 630,
}

const PREVIEW: SocialPreview = {
  title: 'The salt road',
  description: 'Three days on foot, from the pans to the market.',
  hero: { ...HERO, alt: ALT },
}

describe('a social preview', () => {
  it.each([
    ['that is whole', PREVIEW],
    ['with a title that just fits', { ...PREVIEW, title: 'a'.repeat(60) }],
    [
      'with as many emoji families as letters',
      { ...PREVIEW, title: '👩‍👩‍👧'.repeat(30) },
    ],
    ['with letters of two code points', { ...PREVIEW, title: 'e\u0301'.repeat(60) }],
    ['with a description that just fits', { ...PREVIEW, description: 'a'.repeat(155) }],
    ['with a hero of 16:9', withHero({ width: 1600, height: 900 })],
    ['with a hero of 2:1', withHero({ width: 1200, height: 600 })],
    ['with a hero of 4:3', withHero({ width: 1600, height: 1200 })],
    ['with a hero that is a little small', withHero({ width: 960, height: 504 })],
    ['with a hero of 1 MB', withHero({ size: 1_000_000 })],
    ['with a small drawing', withHero({ type: SVG, width: 16, height: 9 })],
  ])('%s has nothing said of it', (_, preview) => {
    expect(listPreviewViolations(preview)).toEqual([])
  })

  it.each([
    [['ខ'], 'leaves out ខ of the title'],
    [[...'ខគឃងចឆជ'], 'leaves out ខ គ ឃ ង ច and 2 more of the title'],
  ])('whose title has no font for %j says so', (undrawn, message) => {
    const violations = listPreviewViolations({ ...PREVIEW, undrawn })
    expect(violations).toMatchObject([
      { rule: 'preview-title-undrawn', severity: 'warning', field: 'title' },
    ])
    expect(violations[0]?.message).toContain(message)
  })

  it.each([
    [
      'preview-title-cut',
      'title',
      { ...PREVIEW, title: 'a'.repeat(61) },
      /^Search pages .* 61 .*«a{59}…»/,
    ],
    [
      'preview-title-cut',
      'title',
      { ...PREVIEW, title: 'a'.repeat(71) },
      /^Cards .* 71 .*«a{69}…»/,
    ],
    [
      'preview-title-cut',
      'title',
      { ...PREVIEW, title: '塩'.repeat(36) },
      /^Cards .* 72 .*«塩{34}…»/,
    ],
    [
      'preview-description-cut',
      'description',
      { ...PREVIEW, description: 'a'.repeat(156) },
      /156 letters/,
    ],
    [
      'preview-description-missing',
      'description',
      { ...PREVIEW, description: ' ' },
      /^No description/,
    ],
    [
      'preview-description-derived',
      'description',
      { ...PREVIEW, isDescriptionDerived: true },
      /made of the first sentences/,
    ],
    [
      'preview-description-repeats',
      'description',
      { ...PREVIEW, description: 'The Salt Road!' },
      /repeats the title/,
    ],
    [
      'preview-hero-cropped',
      'heroImage',
      withHero({ width: 1400, height: 1400 }),
      /1\.00:1.* 73 % .*1\.90:1/,
    ],
    [
      'preview-hero-cropped',
      'heroImage',
      withHero({ width: 1800, height: 2400 }),
      /0\.75:1.* 80 %/,
    ],
    [
      'preview-hero-cropped',
      'heroImage',
      withHero({ width: 2400, height: 800 }),
      /3\.00:1.* 68 %/,
    ],
    [
      'preview-hero-cropped',
      'heroImage',
      withHero({ type: SVG, width: 20, height: 20 }),
      /1\.00:1/,
    ],
    [
      'preview-hero-small',
      'heroImage',
      withHero({ width: 400, height: 210 }),
      /400 by 210 .*enlarges it 3\.0/,
    ],
    [
      'preview-hero-heavy',
      'heroImage',
      withHero({ size: 5_400_000 }),
      /5\.4 MB.*below 1 MB/,
    ],
    [
      'preview-hero-remote',
      'heroImage',
      withFile({ kind: 'remote' }),
      /on another server.*save it beside/,
    ],
    ['preview-hero-missing', 'heroImage', withFile({ kind: 'missing' }), /no such file/],
    ['preview-hero-broken', 'heroImage', withFile({ kind: 'broken' }), /damaged/],
    [
      'preview-hero-alt-missing',
      'heroAlt',
      { ...PREVIEW, hero: { ...HERO, alt: ' ' } },
      /heroAlt/,
    ],
  ] as const)('%s warns of its %s', (rule, field, preview, message) => {
    expect(listPreviewViolations(preview)).toEqual([
      {
        rule,
        severity: 'warning',
        field,
        message: expect.stringMatching(message),
      },
    ])
  })

  it('with no hero gets only a note of what is shown instead', () => {
    const { title, description } = PREVIEW
    expect(listPreviewViolations({ title, description })).toEqual([
      {
        rule: 'preview-hero-none',
        severity: 'note',
        field: 'heroImage',
        message: expect.stringContaining('shows the title alone'),
      },
    ])
  })
})

function withHero(parts: Partial<HeroPicture>): SocialPreview {
  return withFile({ ...HERO, ...parts })
}

function withFile(file: HeroFile): SocialPreview {
  return { ...PREVIEW, hero: { ...file, alt: ALT } }
}
