import { describe, expect, it } from 'vitest'

import { readElements, type XmlElement } from '@/lib/import/input/xml.ts'
import type { Repair } from '@/lib/import/model/record.ts'
import { memoryFile } from './memory-file.ts'

const WXR = 'xmlns:wp="http://wordpress.org/export/1.1/"'

describe('names', () => {
  it.each([
    ['a WXR of any version', `<rss ${WXR}><item><wp:id>1</wp:id></item></rss>`, 'wp:id'],
    [
      'another prefix',
      '<rss xmlns:q="http://wordpress.org/export/1.0/excerpt/"><item><q:encoded/></item></rss>',
      'excerpt:encoded',
    ],
    ['a prefix nobody declares', '<rss><item><dc:creator/></item></rss>', 'dc:creator'],
    [
      'a prefix that only looks right',
      `<rss ${WXR}><item><wp:id xmlns:wp="http://evil.example/"/></item></rss>`,
      'other-wp:id',
    ],
    [
      'Atom in RSS',
      '<rss xmlns:a="http://www.w3.org/2005/Atom"><item><a:link/></item></rss>',
      'atom:link',
    ],
    [
      'Atom as such',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:item><a:link/></a:item></a:feed>',
      'link',
    ],
    [
      'Takeout',
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://schemas.google.com/blogger/2018"><item><x:status/></item></feed>',
      'blogger:status',
    ],
    [
      'RSS 1.0',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title/></item></r:RDF>',
      'title',
    ],
  ])('of %s are the usual ones', async (_, xml, name) => {
    const { elements } = await read(xml)
    expect(elements.map((item) => item.children.map((child) => child.name))).toEqual([
      [name],
    ])
  })

  it('of attributes are too, and those that declare are left out', async () => {
    const xml = `<rss xmlns:y="http://search.yahoo.com/mrss" ><item y:a="1" xml:base="/" b="2 &lt; 3"/></rss>`
    const { elements } = await read(xml)
    expect(elements[0]?.attributes).toEqual({
      'media:a': '1',
      'xml:base': '/',
      b: '2 < 3',
    })
  })
})

describe('an element', () => {
  it('has its text, its children and its place', async () => {
    const { elements } = await read(
      '<rss>\n <item>a<b x="1">c</b>d<![CDATA[<e>&amp;]]></item></rss>',
    )
    expect(elements).toEqual([
      {
        name: 'item',
        attributes: {},
        children: [
          {
            name: 'b',
            attributes: { x: '1' },
            children: [],
            text: 'c',
            line: 2,
            column: 9,
          },
        ],
        text: 'ad<e>&amp;',
        line: 2,
        column: 2,
      },
    ])
  })

  it('of XHTML has its source as text', async () => {
    const { elements } = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><item type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">a <h:b class="x&amp;y">b &lt; c</h:b><h:br/>d</h:div></item></feed>',
    )
    expect(elements[0]?.text).toBe('<div>a <b class="x&amp;y">b &lt; c</b><br>d</div>')
    expect(elements[0]?.children).toEqual([])
  })
})

const REPAIRS: readonly (readonly [
  what: string,
  xml: string | Buffer,
  text: string,
  repairs: readonly string[],
])[] = [
  ['nothing', '<rss><item>a &amp; b &#x41; &#8217;</item></rss>', 'a & b A \u2019', []],
  [
    'a bare &',
    '<rss><item>a & b &c</item></rss>',
    'a & b &c',
    ['1:14 xml-ampersand', '1:18 xml-ampersand'],
  ],
  [
    'an & in an address',
    '<rss><item>?a=1&b=2</item></rss>',
    '?a=1&b=2',
    ['1:16 xml-ampersand'],
  ],
  [
    'entities of HTML',
    '<rss><item>a&nbsp;b&hellip;</item></rss>',
    'a\u00a0b\u2026',
    ['1:13 xml-entity', '1:20 xml-entity'],
  ],
  [
    'an unknown entity',
    '<rss><item>a&lol9;b</item></rss>',
    'a&lol9;b',
    ['1:13 xml-unknown-entity'],
  ],
  [
    'control characters',
    '<rss><item>a\x00b\x0bc\uffff&#1;d</item></rss>',
    'ab cd',
    [
      '1:13 xml-character',
      '1:15 xml-character',
      '1:17 xml-character',
      '1:16 xml-character',
    ],
  ],
  ['references to Windows-1252', '<rss><item>&#146;</item></rss>', '\u2019', []],
  [
    'a bare <',
    '<rss><item>1 < 2 <3 <!x </item></rss>',
    '1 < 2 <3 <!x ',
    ['1:14 xml-less-than', '1:18 xml-less-than', '1:21 xml-less-than'],
  ],
  [
    'blank lines at the start',
    '\n\n<?xml version="1.0"?>\n<rss><item>a</item></rss>',
    'a',
    ['1:1 xml-before-start'],
  ],
  [
    'a warning of PHP at the start',
    '<br>\n<b>Warning</b>: x\n<?xml version="1.0"?><rss><item>a</item></rss>',
    'a',
    ['1:1 xml-before-start'],
  ],
  ['a byte order mark', '\ufeff<?xml version="1.0"?><rss><item>a</item></rss>', 'a', []],
  [
    'a section cut by its own text',
    '<rss><item><![CDATA[a]]]]><![CDATA[>b]]></item></rss>',
    'a]]>b',
    [],
  ],
  [
    'a section in a section',
    '<rss><item><![CDATA[a <![CDATA[b]]> c]]></item></rss>',
    'a <![CDATA[b]]> c',
    ['1:33 xml-cdata-end'],
  ],
  [
    'two sections',
    '<rss><item><![CDATA[a]]> and <![CDATA[b]]></item></rss>',
    'a and b',
    [],
  ],
  [
    'a section without its end',
    '<rss><w:item><![CDATA[a</w:item><w:x><![CDATA[b]]></w:x></rss>',
    'a',
    ['1:24 xml-cdata-open'],
  ],
  [
    'an attribute without its end',
    '<rss><item a="1>x<b>secret</b>y</item><c d="2">e</c></rss>',
    'e',
    [
      '1:45 xml-syntax',
      '1:46 xml-syntax',
      '1:6 xml-quote',
      '1:53 xml-stray-end',
      '1:59 xml-unclosed',
    ],
  ],
  ['an end tag too many', '<rss><item>a</b>c</item></rss>', 'ac', ['1:17 xml-stray-end']],
  [
    'an end tag that is missing',
    '<rss><item>a<b>c</item></rss>',
    'a',
    ['1:30 xml-unclosed'],
  ],
  [
    'an entity bomb',
    '<!DOCTYPE r [\n<!ENTITY a "]>lol"><!ENTITY b "&a;&a;"> <!-- " ]> -->\n]>\n<rss><item>&b;</item></rss>',
    '&b;',
    ['1:1 xml-dtd', '4:12 xml-unknown-entity'],
  ],
  [
    'an external entity',
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item>&x;</item></rss>',
    '&x;',
    ['1:1 xml-dtd', '1:66 xml-unknown-entity'],
  ],
  [
    'a document type that never ends',
    '<!DOCTYPE r [ <rss><item>a</item></rss>',
    'a',
    ['1:1 xml-less-than', '1:1 xml-syntax'],
  ],
  [
    'Windows-1252',
    Buffer.from(
      '<?xml version="1.0" encoding="windows-1252"?><rss><item>caf\xe9 \x97</item></rss>',
      'latin1',
    ),
    'caf\u00e9 \u2014',
    [],
  ],
  [
    'Latin-1 that is UTF-8',
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss><item>caf\u00e9</item></rss>',
    'caf\u00e9',
    [],
  ],
  [
    'UTF-16',
    Buffer.from(
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><rss><item>\u{1f600}</item></rss>',
      'utf16le',
    ),
    '\u{1f600}',
    [],
  ],
  [
    'UTF-16 without a mark',
    Buffer.from('<rss><item>caf\u00e9</item></rss>', 'utf16le'),
    'caf\u00e9',
    [],
  ],
  [
    'Shift_JIS',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><rss><item>'),
      Buffer.from('93fa967b8cea', 'hex'),
      Buffer.from('</item></rss>'),
    ]),
    '\u65e5\u672c\u8a9e',
    [],
  ],
  [
    'one byte of Windows-1252 in UTF-8',
    Buffer.concat([
      Buffer.from('<rss>\n<item>\u00e9'),
      Buffer.from([0x92]),
      Buffer.from('\u00e9</item></rss>'),
    ]),
    '\u00e9\u2019\u00e9',
    ['2:8 xml-encoding'],
  ],
]

describe('what is repaired', () => {
  it.each(REPAIRS)('is %s', async (_, xml, text, expected) => {
    const { elements, repairs } = await read(xml)
    expect(elements.map((element) => element.text)).toEqual([text])
    expect(repairs.map(({ place, rule }) => `${place} ${rule}`)).toEqual(
      expected.map((repair) => `a.xml:${repair}`),
    )
  })

  it.each(REPAIRS)('is %s, whatever chunks it comes in', async (_, xml, text) => {
    for (const size of [1, 2, 3, 7, 17]) {
      const { elements } = await read(xml, size)
      expect(elements.map((element) => element.text)).toEqual([text])
    }
  })
})

describe('a file that was cut', () => {
  it.each([
    ['in a text', '<rss><item>a</item>\n<item>b'],
    ['in a section', '<rss><item>a</item>\n<item><![CDATA[b</item></rss>'],
    ['in a tag', '<rss><item>a</item>\n<item x="'],
    ['in a comment', '<rss><item>a</item>\n<item><!-- </item></rss>'],
    ['in a reference', '<rss><item>a</item>\n<item>&am'],
  ])('%s gives what is whole', async (_, xml) => {
    const { elements, repairs } = await read(xml)
    expect(elements.map((element) => element.text)).toEqual(['a'])
    expect(repairs.at(-1)).toMatchObject({
      rule: 'xml-cut',
      place: expect.stringMatching(/^a\.xml:2:/),
    })
  })
})

async function read(
  xml: string | Buffer,
  chunkBytes?: number,
): Promise<{ elements: XmlElement[]; repairs: Repair[] }> {
  const elements: XmlElement[] = []
  const repairs: Repair[] = []
  const isItem = (path: readonly string[]) => /^(w:)?item$/.test(path.at(-1) ?? '')
  const file = memoryFile('a.xml', xml, chunkBytes)
  for await (const element of readElements(file, isItem, (repair) =>
    repairs.push(repair),
  ))
    elements.push(element)
  return { elements, repairs }
}
