import { describe, expect, it } from 'vitest'

import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('a picture', () => {
  const RULE = 'must be an https:// address, or the path of a picture beside the file'
  it.each([
    [
      '../../x.png',
      '`../../x.png` leads outside the content folder: move the picture into it',
    ],
    [
      './%2e%2e/%2e%2e/x.png',
      '`./%2e%2e/%2e%2e/x.png` leads outside the content folder: move the picture into it',
    ],
    [
      'x.tiff',
      '`x.tiff` is not a picture that browsers show: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif',
    ],
    [
      'x',
      '`x` is not a picture that browsers show: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif',
    ],
    [
      'data:image/png;base64,AA',
      'may not be a `data:` address: save the picture as a file beside this one',
    ],
    ['javascript:alert(1)', `${RULE}, not \`javascript:alert(1)\``],
    ['mailto:a@b.example', `${RULE}, not \`mailto:a@b.example\``],
    [
      '//example.com/x.png',
      `${RULE}, not \`//example.com/x.png\`: write https://example.com/x.png`,
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
