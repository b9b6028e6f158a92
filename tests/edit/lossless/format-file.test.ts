import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { formatFile, ORIGINAL_KEY, parseFile } from '../../../lib/edit/lossless/index.ts'
import { diffLines, throughForm } from './support.ts'

const text = readFileSync(join(import.meta.dirname, 'fixtures/article.md'), 'utf8')

/** The lines of the file that a change of these fields changes, as a form hands them back. */
function change(fields: Readonly<Record<string, unknown>>): string[] {
  const form = throughForm({ ...parseFile(text), ...fields }, ['expiry_date', 'slug'])
  return diffLines(text, `${formatFile(form).trim()}\n`)
}

const LINKS = [
  { label: 'Home page', href: 'https://example.com/' },
  { label: 'Code', href: 'https://example.org' },
]
const [HOME, CODE] = LINKS

describe('a file that a form has changed', () => {
  it('is the same file when nothing has changed', () => {
    expect(formatFile(parseFile(text))).toBe(text)
    expect(change({})).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a title in double quotes',
      { title: 'Changed: a "title"' },
      ['-title: "Quoted: a title"', '+title: "Changed: a \\"title\\""'],
    ],
    [
      'a text in single quotes, under a name in quotes',
      { 'sub title': "It's double" },
      [
        "-'sub title': 'It''s single'   # two spaces before",
        "+'sub title': 'It''s double'   # two spaces before",
      ],
    ],
    [
      'a text without quotes, whose comment stays',
      { subtitle: 'no comma' },
      [
        '-subtitle: plain, with a comma # and a comment',
        '+subtitle: no comma # and a comment',
      ],
    ],
    [
      'a text that needs quotes now: those of the file',
      { subtitle: 'with: a colon' },
      [
        '-subtitle: plain, with a comma # and a comment',
        '+subtitle: "with: a colon" # and a comment',
      ],
    ],
    [
      'a word of a folded text',
      {
        description:
          'A folded description that goes over two lines, as prose in a column does.',
      },
      ['-  over three lines, as prose in', '+  over two lines, as prose in'],
    ],
    [
      'a line of a literal text',
      { intro: 'One line,\n  a deeper line,\nand a last one.' },
      ['-    a deeper one,', '+    a deeper line,'],
    ],
    [
      'the end of a text over two lines',
      { wrapped: 'plain text that goes over two lines, and on' },
      ['-  goes over two lines', '+  goes over two lines, and on'],
    ],
    [
      'a date',
      { publish_date: '2026-03-01' },
      [
        '-publish_date: 2026-02-27T09:30:00Z # in the morning',
        '+publish_date: 2026-03-01 # in the morning',
      ],
    ],
    [
      'a topic more in brackets',
      { tags: ['one', 'two', 'four', 'three and more'] },
      [
        `-tags: [one, 'two', "three and more"] # topics`,
        `+tags: [one, 'two', four, "three and more"] # topics`,
      ],
    ],
    [
      'a topic less in brackets',
      { tags: ['two', 'three and more'] },
      [
        `-tags: [one, 'two', "three and more"] # topics`,
        `+tags: ['two', "three and more"] # topics`,
      ],
    ],
    ['an entry more', { aliases: ['/old', '/older', '/oldest', '/x'] }, ['+  - /x']],
    [
      'an entry between',
      { aliases: ['/old', '/new', '/older', '/oldest'] },
      ['+  - /new'],
    ],
    ['an entry less', { aliases: ['/old', '/oldest'] }, ["-  - '/older'"]],
    [
      'another entry',
      { aliases: ['/other', '/older', '/oldest'] },
      ['-  - /old # of 2019', '+  - /other # of 2019'],
    ],
    [
      'entries in another order, with their comments',
      { aliases: ['/older', '/old', '/oldest'] },
      ['-  - /old # of 2019', '+  - /old # of 2019'],
    ],
    ['an entry at the margin', { authors: ['alice', 'bob', 'carol'] }, ['+- carol']],
    [
      'a part of a mapping in braces',
      { promo: { label: 'Read on', href: '/subscribe' } },
      [
        '-promo: { label: Read more, href: /subscribe } # closing',
        '+promo: { label: Read on, href: /subscribe } # closing',
      ],
    ],
    [
      'a part of a mapping in a list',
      { links: [{ ...HOME, href: 'https://example.net/' }, CODE] },
      [
        '-    href: https://example.com/ # with a slash',
        '+    href: https://example.net/ # with a slash',
      ],
    ],
    [
      'a mapping more in a list',
      { links: [...LINKS, { label: 'New', href: '/new', icon: '' }] },
      ['+  - href: /new', '+    label: New'],
    ],
    [
      'a mapping less in a list, whose comments above stay',
      { links: [HOME] },
      [`-  - label: 'Code'`, '-    href: "https://example.org"'],
    ],
    [
      'the first part of a mapping in a list taken out',
      { links: [{ href: HOME?.href }, CODE] },
      [
        '-  - label: Home page',
        '+  - href: https://example.com/ # with a slash',
        '-    href: https://example.com/ # with a slash',
      ],
    ],
    ['a number', { read_time: '9' }, ['-read_time: 8', '+read_time: 9']],
    ['a flag in other words', { draft: true }, []],
    ['a flag', { draft: false }, ['-draft: yes', '+draft: false']],
    [
      'a field that was empty',
      { updated_date: '2026-03-01' },
      ['-updated_date:', '+updated_date: 2026-03-01'],
    ],
    [
      'a field that had a comment alone',
      { heroAlt: 'A lake' },
      ['-heroAlt: # to be written', '+heroAlt: A lake # to be written'],
    ],
    [
      'a field taken out',
      { subtitle: '' },
      ['-subtitle: plain, with a comma # and a comment'],
    ],
    [
      'a list taken out, with the comments in it',
      { aliases: [] },
      [
        '-aliases:',
        '-  # the first address',
        '-  - /old # of 2019',
        "-  - '/older'",
        '-',
        '-  - "/oldest"',
        '-  # there is no other',
      ],
    ],
    [
      'a mapping taken out',
      { promo: null },
      ['-promo: { label: Read more, href: /subscribe } # closing'],
    ],
    [
      'fields that are new',
      {
        slug: 'yes',
        expiry_date: '2027-01-01',
        more: [{ a: 'x', b: '' }],
        flat: { p: ['q'] },
      },
      [
        '+expiry_date: 2027-01-01',
        '+flat:',
        '+  p: [q]',
        '+more:',
        '+  - a: x',
        '+slug: "yes"',
      ],
    ],
    ['what a form fills in', { unlisted: false, links2: [], one: null, two: {} }, []],
    [
      'one word of the body',
      { body: parseFile(text).body?.toString().replace('inside', 'within') },
      [
        '-<details><summary>More</summary>inside</details>',
        '+<details><summary>More</summary>within</details>',
      ],
    ],
  ])('changes only the lines of %s', (_, fields, diff) => {
    expect(change(fields)).toEqual(diff)
  })

  it('never has a hidden key', () => {
    const form = { title: 'New', __imprint_state: 'draft', __imprint_other: 'x' }
    expect(formatFile(form)).toBe('---\ntitle: New\n---\n')
    expect(formatFile({ ...parseFile(text), __imprint_other: 'x' })).toBe(text)
    const hidden = parseFile('---\n__imprint_x: 1\n---\n')
    expect(Object.keys(hidden)).toEqual(['body', ORIGINAL_KEY])
    expect(formatFile(hidden)).toBe('---\n__imprint_x: 1\n---\n')
  })

  it('is not found by the name of a field or a word of a comment', () => {
    const values = Object.values(parseFile(text)).filter(
      (value) => typeof value === 'string',
    )
    expect(values.join().match(/subtitle|keep this line/)).toBeNull()
  })

  it('keeps what it was made of through any number of saves', () => {
    const first = formatFile({ ...parseFile(text), title: 'Changed' })
    const again = formatFile({ ...parseFile(first), title: 'Quoted: a title' })
    expect(again).toBe(text)
  })
})
