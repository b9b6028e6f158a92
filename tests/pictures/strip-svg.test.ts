import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { UncleanError } from '../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { makePhotograph } from './pictures.ts'

const SVG = 'http://www.w3.org/2000/svg'

const strip = (text: string, type = 'image/svg+xml') =>
  Buffer.from(stripMetadata(Buffer.from(text), type)).toString()

const drawing = (inner: string, attributes = '') =>
  `<svg xmlns="${SVG}" width="2" height="2"${attributes}>${inner}</svg>`

const INK = ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
const ADOBE = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [
  <!ENTITY ns_svg "${SVG}">
  <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>`

describe('a drawing', () => {
  it.each([
    ['a comment', drawing('<!-- curlew --><g/>'), drawing('<g/>')],
    ['a remark before it', `<!-- curlew -->${drawing('')}`, drawing('')],
    ['metadata', drawing('<metadata>curlew<g/></metadata>'), drawing('')],
    [
      'metadata with a prefix',
      `<s:svg xmlns:s="${SVG}"><s:metadata>curlew</s:metadata></s:svg>`,
      `<s:svg xmlns:s="${SVG}"></s:svg>`,
    ],
    [
      'RDF alone',
      drawing(
        '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li>curlew</r:li></r:RDF>',
      ),
      drawing(''),
    ],
    [
      'where it was exported',
      drawing('<g inkscape:export-filename="/home/curlew/a.png" id="a"/>', INK),
      drawing('<g id="a"/>'),
    ],
    [
      'the editor',
      drawing(
        '<i:namedview xmlns:i="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" i:docname="curlew"><i:x/>a</i:namedview>',
      ),
      drawing(''),
    ],
    [
      'a prefix nobody declared',
      drawing('<g sodipodi:absref="curlew"/><a:b>curlew</a:b>'),
      drawing('<g/>'),
    ],
    [
      'Sketch',
      drawing(
        '<g sketch:type="curlew"></g>',
        ' xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"',
      ),
      drawing('<g></g>'),
    ],
    [
      'Figma',
      drawing(
        '<g/>',
        ' xmlns:figma="http://www.figma.com/figma/ns" figma:owner="curlew"',
      ),
      drawing('<g/>'),
    ],
    [
      'a whole diagram',
      drawing('<g/>', ' content="&lt;mxfile host=&quot;curlew&quot;&gt;"'),
      drawing('<g/>'),
    ],
    [
      'a path',
      drawing(
        '<image href="file:///home/curlew/a.png"/><image href=\'C:\\curlew\\a.png\'/><image href="/Users/curlew/a.png"/>',
      ),
      drawing('<image/><image/><image/>'),
    ],
    [
      'a program',
      `<?xml version="1.0"?><?curlew x?>${drawing('<?curlew x?>')}`,
      `<?xml version="1.0"?>${drawing('')}`,
    ],
    [
      'Illustrator',
      `${ADOBE}<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:rulerOrigin="curlew"><i:pgf><![CDATA[curlew</i:pgf>]]></i:pgf><g/></svg>`,
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [\n  <!ENTITY ns_svg "${SVG}">\n  \n]><svg xmlns="&ns_svg;"><g/></svg>`,
    ],
    [
      'entities that nothing uses',
      `${ADOBE}${drawing('')}`,
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${drawing('')}`,
    ],
  ])('is published without %s', (_, before, after) => {
    expect(strip(before)).toBe(after)
    expect(strip(after)).toBe(after)
  })

  it.each([
    drawing('<title>The pier &amp; the sea</title><desc>Drawn by hand</desc>'),
    drawing('<style><![CDATA[a > b { fill: red }]]></style><path d="M0 0"/>'),
    drawing(
      '<use xlink:href="#a" xml:space="preserve"/>',
      ' xmlns:xlink="http://www.w3.org/1999/xlink"',
    ),
    `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg>\n${drawing('é')}\n`,
    drawing('<a href="/home/"><text data-name="x">1 &gt; 0</text></a>'),
  ])('stays as it is: %s', (text) => {
    const bytes = Buffer.from(text)
    expect(stripMetadata(bytes, 'image/svg+xml')).toBe(bytes)
  })

  it.each(
    [
      [
        '',
        '<svg',
        '<svg>',
        '<svg></g>',
        'curlew',
        '<svg/>curlew',
        '<svg/><svg/>',
        '<html/>',
      ],
      [
        '<svg a=b/>',
        '<svg><!-- </svg>',
        '<svg a="<"/>',
        '<svg><![CDATA[</svg>',
        '<svg><g</svg>',
      ],
      [
        '<!DOCTYPE svg [<!ENTITY a "<g>">]><svg/>',
        '<?xml version="1.0" encoding="utf-16"?><svg/>',
      ],
      ['<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]><svg/>'],
    ].flat(),
  )('is held back where nobody can say what it holds: %s', (text) => {
    expect(() => strip(text)).toThrow(UncleanError)
  })

  it('is held back as UTF-16, and packed', () => {
    for (const bytes of [
      Buffer.from(drawing(''), 'utf16le'),
      Buffer.from('1f8b0800', 'hex'),
    ])
      expect(() => stripMetadata(bytes, 'image/svg+xml')).toThrow(UncleanError)
  })

  it('is read whatever picture its name promises', () => {
    expect(strip(drawing('<!-- curlew -->'), 'image/png')).toBe(drawing(''))
  })

  it('holds photographs that tell nothing', async () => {
    const photograph = await makePhotograph('jpeg')
    const held = (bytes: Uint8Array, mark = '') =>
      drawing(
        `<image href="data:image/jpeg;base64,${mark}${Buffer.from(bytes).toString('base64')}"/>` +
          `<style>a { fill: url(data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}) }</style>`,
      )
    const clean = held(stripMetadata(photograph))
    expect(strip(held(photograph, '&#10;'))).toBe(clean)
    expect(strip(clean)).toBe(clean)
  })

  it('is read in a moment, however long', () => {
    const long = '<!-- a -->'.repeat(100_000) + ' '.repeat(500_000)
    expect(strip(drawing(long)).length).toBeLessThan(600_000)
    const data = drawing(`<image href="data:image/png;base64,${'A'.repeat(3_000_000)}"/>`)
    expect(strip(data).length).toBeLessThan(3_100_000)
  })

  it('shows the same pixels', async () => {
    const text = drawing('<!-- a --><rect width="1" height="2" inkscape:label="x"/>', INK)
    const show = (svg: string) => sharp(Buffer.from(svg)).raw().toBuffer()
    expect(await show(strip(text))).toEqual(await show(text))
  })
})
