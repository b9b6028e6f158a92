import { describe, expect, it } from 'vitest'

import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('a picture', () => {
  const RULE = 'must be an https:// address, or the path of a picture beside the file'
  it.each([
    [
      '../../x.png',
      '`../../x.png` leads outside the content folder, and is left out: move the picture into it',
    ],
    [
      './%2e%2e/%2e%2e/x.png',
      '`./%2e%2e/%2e%2e/x.png` leads outside the content folder, and is left out: move the picture into it',
    ],
    [
      'x.tiff',
      '`x.tiff` is no picture that browsers show, and is left out: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif',
    ],
    [
      'x',
      '`x` is no picture that browsers show, and is left out: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif',
    ],
    [
      'data:image/png;base64,AA',
      'may not be a `data:` address, and is left out: save the picture as a file beside this one',
    ],
    ['javascript:alert(1)', `${RULE}, so \`javascript:alert(1)\` is left out`],
    ['mailto:a@b.example', `${RULE}, so \`mailto:a@b.example\` is left out`],
    [
      '//example.com/x.png',
      `${RULE}, so \`//example.com/x.png\` is left out: write https://example.com/x.png`,
    ],
  ])('may not be %j', (path, message) => {
    const text = articleWith(`heroImage: ${path}`, 'heroAlt: x')
    expect(diagnosticsOf(text)).toEqual([
      `6:12 warning: \`heroImage\` ${message} (image-invalid)`,
    ])
  })

  it.each([
    'x.svg',
    './a/X.PNG',
    '../media/x.jpg',
    '/media/x.webp',
    '/images/x.png',
    '/x.png?v=2',
    'https://x.example/p',
    'übung%20a.gif',
  ])('may be %j', (path) => {
    expect(diagnosticsOf(articleWith(`heroImage: ${path}`, 'heroAlt: x'))).toEqual([])
  })

  it.each(['images\\a.png', '..\\media\\a.png', '\\images\\a.png'])(
    'is read with slashes in %j',
    (path) => {
      const text = articleWith(`heroImage: ${path}`, 'heroAlt: x')
      const meant = path.replaceAll('\\', '/')
      expect(diagnosticsOf(text)).toEqual([
        `6:12 warning: \`heroImage\` \`${path}\` is read as \`${meant}\`: write / in an address (address-backslash)`,
      ])
    },
  )
})
