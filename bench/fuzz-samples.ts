// Random files for the fuzz run: bytes, fields, Markdown, HTML and names.
import { makeRandom } from './corpus.ts'

export interface FuzzFile {
  readonly path: string
  readonly bytes: Buffer
  /** A word that nobody may read. */
  readonly secret?: string
}

type Random = () => number

/** Lines that hide an article in Imprint or in an engine that people move from. */
const SIGNS = [
  'draft: true',
  'draft: yes',
  "draft: 'true'",
  'Draft: true',
  'published: false',
  'published: no',
  'publish: false',
  'status: draft',
  'status: private',
  'status: pending',
  'visibility: private',
  'visibility: members',
  'private: true',
  'password: tide',
  'permalink: false',
  'expirydate: 2001-01-01',
  'expiry_date: 2001-01-01',
  'publish_date: 2999-01-01',
  'layout: draft',
  'build: { render: never }',
  'build:\n  list: never\n  render: never',
  'eleventyExcludeFromCollections: true\npermalink: false',
  'dg-publish: false',
  'post_status: trash',
  'hidden: true',
  'isDraft: true',
]

const FIELDS = [
  "title: 'Tides'",
  'title: Tides: a book',
  'title: "On *tides*"',
  'description: A text.',
  'description: "a text\nthat goes on"',
  'publish_date: 2025-03-05',
  'publish_date: 2025-03-05 10:00',
  'date: 2025-03-05',
  'author: Ada Marsh',
  'authors: [Ada, { name: Bo }]',
  'tags: [sea, "a, b"]',
  'tags: sea, air',
  'aliases: [/old, "/?p=1", "../x", /articles/x]',
  'heroImage: ./gone.png',
  'heroImage: /images/none.svg',
  "slug: 'a b'",
  'layout: post',
  'x: &a [*a]',
  '\tkey: tab',
  "weird: 'unclosed",
  '- a list item',
  '? complex\n: key',
  'title:',
  'cta: |\n  several\n  lines',
  'canonical_url: https://example.com/%zz',
  'checks: { link-dead: off, nothing: 1 }',
  '\u0007bell: \ufeff1',
]

const PIECES = [
  'Plain words about the tide, the moon and a harbour.',
  '# One',
  '## Two {#two}',
  '- a\n  - b\n1. c',
  '> quote\n> [!NOTE]\n> x',
  '```js\nlet a = 1',
  '~~~\ncode\n~~~',
  '| a | b |\n| - | - |\n| 1 | 2 | 3 |',
  '| a | b |\nno second line',
  '[a](./gone.md) ![b](/images/x.png) [c][d] [e](<x y>)',
  '[d]: {{ site.url }}/x\nmore text',
  'note[^1] and [^2]\n\n[^1]: text',
  'List<String> and Map<K, V> x < y',
  '<select> a word',
  '<div class="a"><p>open',
  '</div></p></span>',
  '<script>\nalert(1)\n\nmore()\n</script>',
  '<svg onload=alert(1)><title>x</title></svg>',
  '<iframe src="https://example.com/v" title="film"></iframe>',
  '<math><mi>x</mi><annotation-xml encoding="text/html"><p>y</p></annotation-xml></math>',
  '<!-- open comment',
  '<![CDATA[ x ]]> <?php echo 1 ?> <!DOCTYPE html>',
  '<template><b>t</b></template><noscript>n</noscript>',
  '<table><tr>text<td>cell',
  '{{< figure src="a.png" alt="b" >}} {% raw %}{{ x }}{% endraw %}',
  '[[Wiki link|label]] ![[embed.png]]',
  ':::note Title\ntext\n:::',
  'Term\n: meaning',
  '$a_b$ and $5 and $$\\frac{1}{0}$$ \\(x\\)',
  '**强调。**文字 ~~a~~ ~b~ http://例え.jp/（全角）。',
  '&#146; &nosuch; &#0; \u0092 \ufffd',
  '\u00a0\u200b##\u00a0no space',
  '==mark== ^block ~sub~ :smile:',
  '[x](javascript:alert(1)) [y](tel:+1) [z](#top) [w](#:~:text=a)',
  '\\[escaped] \\* `code` ``a`b``',
  '%%%% 5%% of 100%',
  '---',
  '***',
  '\u202eright to left',
  'a'.repeat(3000),
  '['.repeat(400),
  '*a_'.repeat(200),
  '<b>'.repeat(150),
  `${'> '.repeat(150)}deep`,
]

const NAMES = [
  'tide-N.md',
  'Tide N.md',
  '潮-N.md',
  'tide.N.md',
  '2025-03-05-tide-N.md',
  '2025/tide-N.md',
  'tide-N/index.md',
  'é-N.md',
  '--N.md',
  "it's-N.md",
  'a%2fb-N.md',
  'tide-N.MD',
]

/** Names that hide a file. */
const HIDDEN_NAMES = [
  '_tide-N.md',
  '_drafts/tide-N.md',
  '_templates/tide-N.md',
  '.tide-N.md',
]

/** Makes file `number`; the same number gives the same bytes. */
export function makeFuzzFile(number: number): FuzzFile {
  const random = makeRandom(number + 1)
  const secret = random() < 0.4 ? `heron${number}x` : undefined
  const isHiddenByName = secret !== undefined && random() < 0.15
  const name = pick(random, isHiddenByName ? HIDDEN_NAMES : NAMES)
  const path = `articles/${name.replace('N', String(number))}`
  const sign = secret !== undefined && !isHiddenByName ? pick(random, SIGNS) : undefined
  const text = `${renderFields(random, sign)}${renderBody(random, secret ?? `plover${number}x`)}`
  return { path, bytes: distort(random, text), ...(secret !== undefined && { secret }) }
}

function renderFields(random: Random, sign: string | undefined): string {
  const isLost = sign === undefined && random() < 0.1
  if (isLost) return ''
  const certain = ["title: 'Tides'", 'publish_date: 2025-03-05', 'author: Ada']
  const given = random() < 0.7 ? certain : certain.slice(1)
  const others = Array.from({ length: Math.floor(random() * 3) }, () =>
    pick(random, FIELDS),
  )
  const names = new Set((sign ?? '').split('\n').map((line) => line.split(':')[0]))
  const kept = given.filter((line) => !names.has(line.split(':')[0]))
  const lines = [...kept, ...others, ...(sign === undefined ? [] : [sign])]
  return `---\n${shuffle(random, lines).join('\n')}\n---\n\n`
}

function renderBody(random: Random, word: string): string {
  const pieces = Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
    pick(random, PIECES),
  )
  const place = Math.floor(random() * (pieces.length + 1))
  return pieces.toSpliced(place, 0, `The word ${word} stands here.`).join('\n\n')
}

/** Line ends, a byte order mark, another encoding, cut or broken bytes after the fields. */
function distort(random: Random, text: string): Buffer {
  const kind = Math.floor(random() * 12)
  if (kind === 0) return Buffer.from(text.replaceAll('\n', '\r\n'))
  if (kind === 1) return Buffer.from(`\ufeff${text}`)
  if (kind === 2) return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (kind === 3) return Buffer.from(text, 'latin1')
  const bytes = Buffer.from(text)
  if (kind === 4)
    return bytes.subarray(0, Math.floor(bytes.length * (0.7 + random() * 0.3)))
  if (kind !== 5) return bytes
  const end = Math.max(0, text.lastIndexOf('\n---\n') + 5)
  for (let count = 0; count < 8; count += 1)
    bytes[end + Math.floor(random() * (bytes.length - end))] = Math.floor(random() * 256)
  return bytes
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick')
  return item
}
