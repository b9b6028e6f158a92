import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../../lib/content/check/index.ts'
import { quote } from '../../../../lib/content/schema/kinds/value.ts'
import { articleWith, diagnosticsOf } from '../diagnostics-of.ts'

const EMPTY = '---\ntitle: A\npublish_date: 2025-03-05\n'

describe('an article that is not done', () => {
  it.each([
    [
      articleWith("description: 'What the article says, in one or two sentences.'"),
      '6:1 error: `description` is what `npm run new` wrote: write your own, or take the line out (placeholder-left)',
    ],
    [
      articleWith("author: 'Anonymous'"),
      '6:1 error: `author` is what `npm run new` wrote: write your own, or take the line out (placeholder-left)',
    ],
    [
      `${EMPTY}---\n\n<!-- later -->\n`,
      '1:1 error: There is no text: write some, or set `draft: true` until it is there (body-missing)',
    ],
    [
      `${EMPTY}canonical_url: https://a.example/x\n---\n`,
      '1:1 warning: There is no text, and a page without one is published: write some (body-empty)',
    ],
  ])('is told so: %j', (text, diagnostic) => {
    expect(diagnosticsOf(text)).toEqual([diagnostic])
    expect(diagnosticsOf(text.replace('\n---\n', '\ndraft: true\n---\n'))).toEqual([])
  })
})

describe('signs of Markdown in a title', () => {
  it.each([
    ['On *emphasis*', 'On emphasis'],
    ['A **bold** word', 'A bold word'],
    ['With [a link](/about).', 'With a link.'],
    ['A _quiet_ day, ~~gone~~', 'A quiet day, gone'],
    ['*All of it*', 'All of it'],
    ['Foo &#8211; Bar', 'Foo – Bar'],
    ['R&amp;D and Q&#38;A', 'R&D and Q&A'],
    ['&ldquo;So&rdquo;, &quot;so&quot;', '“So”, "so"'],
    ['It&#8217;s **here**&hellip;', 'It’s here…'],
    ['A&nbsp;b &#x2014; c', 'A\u00a0b — c'],
  ])('%j is shown as it is, and fixed', (title, plain) => {
    const text = articleWith(`title: '${title}'`)
    const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['field-markup'])
    expect(applyFixes(text, diagnostics)).toBe(text.replace(`'${title}'`, quote(plain)))
  })

  it.each([
    'C*',
    '2*3*4',
    'snake_case_name',
    '__init__',
    'a * b * c',
    '*nix and *BSD',
    '5 ~ 7 ~ 9',
    '[1] and (2)',
    'M*A*S*H',
    'AT&T; and R&D',
    '&unknown; and &;',
    'a &copy b',
  ])('%j is text', (title) => {
    expect(diagnosticsOf(articleWith(`title: '${title}'`))).toEqual([])
  })
})

it.each([
  ["tags: ['R&amp;D', b]", 'tags: ["R&D", b]'],
  ["tags:\n  - 'R&amp;D'", 'tags:\n  - "R&D"'],
  ["description: 'Ham &#038; eggs'", 'description: "Ham & eggs"'],
  ["subtitle: 'Ham &amp; eggs'", 'subtitle: "Ham & eggs"'],
])('references of HTML in %j are fixed', (line, fixed) => {
  const text = articleWith(line)
  const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
  const found = diagnostics.filter(({ rule }) => rule === 'field-markup')
  expect(found).toHaveLength(1)
  expect(applyFixes(text, found)).toBe(text.replace(line, fixed))
})

describe('quoted text that goes on at the left margin', () => {
  it.each([
    [
      'description: "A wall,\nwith steps that\nend here: three."',
      'A wall, with steps that end here: three.',
    ],
    ["description: 'A wall,\nit''s high.'", "A wall, it's high."],
    ['description: "A \\"wall\\",\nhigh." # note', 'A "wall", high.'],
    ['description: "A wall\nof stone"\nsubtitle: Stones', 'A wall of stone'],
  ])('is read as one: %j', (lines, description) => {
    const text = articleWith(...lines.split('\n'))
    const { diagnostics, fields } = checkFile(
      'articles/a.md',
      new TextEncoder().encode(text),
    )
    expect(diagnostics).toEqual([])
    expect(fields.description).toBe(description)
  })

  it('is not read on into another field', () => {
    const text = articleWith('description: "A wall', 'subtitle: Stones"')
    expect(diagnosticsOf(text)).not.toEqual([])
  })
})
