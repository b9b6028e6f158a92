import { describe, expect, it } from 'vitest'

import { readText } from '@/lib/import/readers/text/read-text.ts'

const read = (text: string, path = 'a.txt') => readText({ path, text })
const write = (text: string) => read(`The title\n\n${text}\n`).body.text.trim()

// Prose without a title, headings, code with blank lines inside, items, and marks of notes.
const ARTICLE = `I kept the tables of the harbour in a spreadsheet for years, and every spring the same sheet broke in the same place, one hour before somebody needed it.

Why the Sheet Broke

Clocks change on the last Sunday of March, and the sheet did not know1. The pilots did2.

Reading the Tables

A small program reads them and refuses what is no time:

use std::fs;

fn main() {
    let text = fs::read_to_string("tides.txt").unwrap();

    for line in text.lines() {
        println!("{line}");
    }
}

Only one line of it is hard to follow, and it is the one that fails when the file is gone.

# Build it
cargo build --release

# Try it
cargo run

What Came of It

The pilots asked for three things:

  • Times in the clock of the harbour: nobody adds an hour at night.
  • Heights in metres: one decimal is enough.

let level: f64 = readings.iter().sum();

That was all, and it has run since then without a night shift3.
`

describe('an article without marks', () => {
  const item = read(ARTICLE)
  const { text } = item.body

  it('has its headings, its code with blank lines inside, and its items', () => {
    expect(text.match(/^## .+$/gm)).toEqual([
      '## Why the Sheet Broke',
      '## Reading the Tables',
      '## What Came of It',
    ])
    expect(text.match(/^```\w+$/gm)).toEqual(['```rust', '```shell', '```rust'])
    expect(text).toContain(
      '    let text = fs::read_to_string("tides.txt").unwrap();\n\n    for',
    )
    expect(text.match(/^- .+$/gm)).toHaveLength(2)
  })

  it('raises marks of notes that the text has not, and warns of each', () => {
    expect(text.match(/<sup>\d<\/sup>/g)).toEqual([
      '<sup>1</sup>',
      '<sup>2</sup>',
      '<sup>3</sup>',
    ])
    const losses = item.notes.filter(({ kind }) => kind === 'loss')
    expect(losses.map(({ rule, line }) => [rule, line])).toEqual([
      ['note-without-text', 5],
      ['note-without-text', 5],
      ['note-without-text', 38],
    ])
  })

  it('is a draft that is named after its first words', () => {
    expect([item.title, item.status]).toEqual([
      'I kept the tables of the harbour in',
      'draft',
    ])
    const named = readText({ path: 'a.txt', text: ARTICLE, title: 'Tides' })
    expect(named.title).toBe('Tides')
  })

  it('has each guess with its line', () => {
    const guesses = item.notes.filter(({ rule }) => /^(heading|code|list)-/.test(rule))
    expect(guesses.map(({ rule, line }) => `${rule}:${line}`)).toEqual([
      ...['heading-guessed:3', 'heading-guessed:7', 'code-guessed:11', 'code-guessed:23'],
      ...['heading-guessed:29', 'list-guessed:33', 'code-guessed:36'],
    ])
  })
})

describe('the top of a text', () => {
  const TEXT =
    'The keeper wrote the tides down every day, and nobody read them until the storm.'

  it.each([
    [
      'a first line without a full stop',
      `Tides of the old harbour\n${TEXT}\n${TEXT}`,
      'Tides of the old harbour',
    ],
    ['an underlined line', `TIDES\n=====\n\n${TEXT}`, 'TIDES'],
    [
      'the heading of Markdown',
      `# Tides\n\n${TEXT}\n\n## One\n\n${TEXT}\n\n## Two\n\n${TEXT}`,
      'Tides',
    ],
  ])('has %s as its title', (_, text, title) => {
    expect(read(text).title).toBe(title)
    expect(read(text).body.text).not.toContain(title)
  })

  it('has an author and a date below the title', () => {
    const item = read(`Tides\n\nBy Ada Example\nMarch 5, 2019\n\n${TEXT}`)
    expect([item.authors, item.published, item.status]).toEqual([
      ['Ada Example'],
      '2019-03-05',
      'public',
    ])
    expect(item.body.text.trim()).toBe(TEXT)
  })

  it('takes a day from the name of its file, and none from what could be two', () => {
    expect(read(`Tides\n\n${TEXT}`, 'old/2014-05-01-tides.txt').published).toBe(
      '2014-05-01',
    )
    expect(read(`Tides\n\n05/03/2019\n\n${TEXT}`).published).toBeUndefined()
  })
})

describe('the parts of a text', () => {
  it.each([
    [
      'joins lines that were wrapped',
      'The keeper wrote the tides down every day and nobody\nread them until the storm of the second winter came\nand took the jetty, the light and the lower half of\nthe road with it.',
      'The keeper wrote the tides down every day and nobody\nread them until the storm of the second winter came\nand took the jetty, the light and the lower half of\nthe road with it.',
    ],
    [
      'keeps the lines of verses',
      'The tide is out\nThe lamp is low',
      'The tide is out\\\nThe lamp is low',
    ],
    [
      'keeps numbers of items',
      '3. Wind the clock every morning before the first boat.\n4. Write the height down in the book by the door.',
      '3. Wind the clock every morning before the first boat.\n4. Write the height down in the book by the door.',
    ],
    [
      'reads columns between tabs as a table',
      'Day\tHigh\nMonday\t4.1\nTuesday\t4.3',
      '| Day | High |\n| - | - |\n| Monday | 4.1 |\n| Tuesday | 4.3 |',
    ],
    [
      'quotes what has the marks of a mail',
      '> The sheet is wrong again, and nobody can say since when.',
      '> The sheet is wrong again, and nobody can say since when.',
    ],
    [
      'escapes what Markdown would misread',
      'Heights of * and _ are 5 * 3 * 2 and a_b_c, <here> or #there is [1] in the book.',
      'Heights of \\* and \\_ are 5 \\* 3 \\* 2 and a_b_c, \\<here> or #there is \\[1] in the book.',
    ],
    [
      'leads addresses where they lead',
      'See https://tides.example/a_b (or ask), and then write down what you saw there.',
      'See <https://tides.example/a_b> (or ask), and then write down what you saw there.',
    ],
    [
      'takes code between backquotes as code',
      'The program `tide_now` prints the height of the water at this very moment.',
      'The program `tide_now` prints the height of the water at this very moment.',
    ],
  ])('%s', (_, text, expected) => {
    expect(write(text)).toBe(expected)
  })

  it('takes armour of keys and signatures as code, and leaves what is signed', () => {
    const signed = '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256'
    const signature =
      '-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----'
    const words = 'The keeper signs what the tide did in the night before this one.'
    expect(write([signed, words, signature].join('\n\n'))).toBe(
      `\`\`\`\n${signed}\n\`\`\`\n\n${words}\n\n\`\`\`\n${signature}\n\`\`\``,
    )
    expect(write(`-----BEGIN PGP SIGNATURE-----\n\n${words}`)).toContain(`\n\n${words}`)
  })

  it('leads marks to their notes at the end', () => {
    const text =
      'The sheet did not know1. The pilots did2, and they said so to everybody.\n\nNotes\n\n1. See the almanac of 1951.\n2. They had a book.'
    expect(write(text)).toBe(
      'The sheet did not know[^1]. The pilots did[^2], and they said so to everybody.\n\n## Notes\n\n[^1]: See the almanac of 1951.\n\n[^2]: They had a book.',
    )
  })

  it('leaves digits of names alone', () => {
    const text =
      'An mp3 of the HTML5 talk about sha256 and web2 is on the shelf of the library.'
    expect(write(text)).toBe(text)
  })

  it.each([
    [
      'lists in lists',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}• x`).join('\n'),
    ],
    ['quotations in quotations', `${'>'.repeat(5_000)} x`],
    ['a line without an end', 'f(x).a[{"`*_<'.repeat(5_000)],
    ['control characters', 'A\u0000 tide\u00011n of\u0008 the sea.\n'.repeat(50)],
  ])('ends soon for %s', (_, hostile) => {
    expect(read(hostile).body.text).not.toMatch(/[\u0000-\u0008]/)
  })

  it('keeps braces that would be the id of a heading', () => {
    expect(write('Tides {#sea} are what the keeper wrote down every day.')).toContain(
      '\\{#sea}',
    )
  })

  it('takes no name of a picture, and no line of a paragraph, for a heading', () => {
    const text = `${ARTICLE}\njetty_at_night.webp\n\nThat is the jetty.\nThe Light\nIt burns again.\n`
    const headings = read(text).body.text.match(/^## .+$/gm)
    expect(headings).toEqual(read(ARTICLE).body.text.match(/^## .+$/gm))
  })

  it('is the same for line ends of Windows', () => {
    expect(read(ARTICLE.replaceAll('\n', '\r\n')).body).toEqual(read(ARTICLE).body)
  })
})
