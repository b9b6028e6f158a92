import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../../lib/content/check/index.ts'
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
  ])('%j is shown as it is, and fixed', (title, plain) => {
    const text = articleWith(`title: '${title}'`)
    const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['field-markup'])
    expect(applyFixes(text, diagnostics)).toBe(text.replace(`'${title}'`, `"${plain}"`))
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
  ])('%j is text', (title) => {
    expect(diagnosticsOf(articleWith(`title: '${title}'`))).toEqual([])
  })
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
