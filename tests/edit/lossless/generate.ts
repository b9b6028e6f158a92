// Makes documents in all forms that people write front matter in.
import fc from 'fast-check'

const WORDS = [
  ...['plain', 'two words', "it's", 'a "quote"', 'naïve', '日本語', 'שלום', '👩‍🚀 space'],
  ...['a: b', '# x', '- x', 'yes', 'null', '2020-01-01', '1.50', 'a #b', '[x]', '{y}'],
  ...['&a', '*b', '!c', '%d', '@e', '`f`', '?', '| g', '> h', 'back\\slash', 'tab\there'],
] as const
const SAFE = [
  'plain',
  'two words',
  'naïve',
  '日本語',
  'שלום',
  '👩‍🚀 space',
  'a,b',
  'x - y',
]

const word = fc.constantFrom(...WORDS)
const safe = fc.constantFrom(...SAFE)
const comment = fc.constantFrom('', '', '', ' # why', '   # a: b, "c"')

/** What stands behind a colon. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(safe, comment).map(([value, note]) => ` ${value}${note}`),
  fc.tuple(word, comment).map(([value, note]) => ` ${JSON.stringify(value)}${note}`),
  fc
    .tuple(word, comment)
    .map(([value, note]) => ` '${value.replaceAll("'", "''")}'${note}`),
  fc.tuple(safe, safe).map(([first, second]) => ` ${first}\n  ${second}`),
  fc.tuple(word, word).map(([first, second]) => ` >-\n  ${first}\n  ${second}`),
  fc.tuple(word, word).map(([first, second]) => ` |\n  ${first}\n    ${second}`),
  fc.tuple(word, word).map(([first, second]) => ` |+\n  ${first}\n\n  ${second}\n\n`),
  comment.map((note) => note),
)

const entry = fc.oneof(
  fc.constantFrom('plain', 'two words', 'naïve', '日本語', '👩‍🚀 space'),
  word.map((value) => JSON.stringify(value)),
  word.map((value) => `'${value.replaceAll("'", "''")}'`),
)
const entries = fc.array(entry, { minLength: 1, maxLength: 4 })

const list: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(entries, comment).map(([all, note]) => ` [${all.join(', ')}]${note}`),
  entries.map((all) => ` [ ${all.join(' , ')}, ]`),
  entries.map((all) => ` [\n    ${all.join(',\n    ')}\n  ]`),
  ...['', '  ', '    '].map((indent) =>
    fc
      .array(fc.tuple(entry, comment), { minLength: 1, maxLength: 4 })
      .map((all) => all.map(([each, note]) => `\n${indent}- ${each}${note}`).join('')),
  ),
  fc.tuple(entry, entry).map(([a, b]) => ` # why\n  # first\n  - ${a}\n\n  - ${b}`),
)

const other: fc.Arbitrary<string> = fc.oneof(
  text.map((value) => `x_unknown:${value}`),
  entries.map((all) => `x.y: { a: [${all.join(', ')}], "b.c": 2.50 }`),
  fc
    .tuple(safe, word)
    .map(
      ([a, b]) => `links:\n- label: ${a}\n  href: ${JSON.stringify(b)} # x\n\n- label: y`,
    ),
  fc.constantFrom(
    ...[
      '"a key": 1',
      "'b''s': 2",
      '? c\n: 3',
      'count: 007',
      'off: no',
      'x: ~',
      '2019: y',
    ],
    `long: ${'word '.repeat(2000)}end`,
  ),
)

const named = (name: string, value: fc.Arbitrary<string>) =>
  fc.option(
    value.map((written) => `${name}:${written}`),
    { nil: undefined },
  )

const fields = fc
  .tuple(
    named('title', text),
    named('subtitle', text),
    named('cta', text),
    named('tags', list),
    named(
      'publish_date',
      fc.constantFrom(' 2026-02-27', " '2026-02-27' # x", ' 2026-02-27T09:30:00Z'),
    ),
    named('draft', fc.constantFrom(' true', ' false # not yet', ' yes', ' "no"', '')),
    fc.option(other, { nil: undefined }),
  )
  .chain((all) => {
    const given = all.filter((field) => field !== undefined)
    return fc.shuffledSubarray(given, { minLength: given.length })
  })

const between = fc.constantFrom('', '', '', '\n', '# A comment.\n', '\n# title: old\n\n')

const body = fc
  .array(
    fc.constantFrom(
      'A word.',
      '',
      '---',
      '    code',
      '- [x] a',
      '| a | b |',
      '> q',
      '~~~',
    ),
    {
      maxLength: 6,
    },
  )
  .map((lines) => ['Text', ...lines].join('\n').trim())

/** The text of a document, and what its bytes have around and between the lines. */
export const documents = fc
  .record({
    fields,
    gaps: fc.array(between, { minLength: 9, maxLength: 9 }),
    body,
    lead: fc.constantFrom('', '\n', '\n\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    end: fc.constantFrom('', '\n', '\n', '\n\n\n'),
    lineEnds: fc.array(fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r'), {
      maxLength: 3,
    }),
  })
  .map(({ fields, gaps, body, lead, mark, end, lineEnds }) => {
    const head = fields.map((field, index) => `${gaps[index] ?? ''}${field}\n`).join('')
    const text = `---\n${head}${gaps.at(-1)}---\n${lead}${body}${end}`
    let line = 0
    const ends = text.replace(/\n/g, () => lineEnds[line++ % lineEnds.length] ?? '\n')
    return mark + ends
  })
