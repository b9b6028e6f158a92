import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'

const FIELDS =
  '---\ntitle: Tide\ndescription: On tides.\npublish_date: 2026-03-01\nauthors: [ada]\n---\n'

function check(text: string, path = 'articles/tide.md') {
  const { diagnostics } = checkFile(path, new TextEncoder().encode(text))
  return diagnostics.map(({ line, rule }) => `${line} ${rule}`)
}

describe('conflict-mark', () => {
  it.each([
    ['<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n', [7]],
    [
      'Text.\n\n<<<<<<< Updated upstream\na\n||||||| base\nc\n=======\nb\n>>>>>>> Stashed changes\n',
      [9],
    ],
    ['<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> branch\r\n', [7]],
    ['<<<<<<< .mine\na\n=======\nb\n>>>>>>> .r42\n', [7]],
    ['<<<<<<<\na\n', [7]],
    ['<<<<<<< HEAD\n```js\n=======\n```ts\n>>>>>>> b\nx\n```\n', [7]],
    [
      '<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n\n<<<<<<< a\n3\n=======\n4\n>>>>>>> b\n',
      [7, 13],
    ],
    ['```\nx\n```\n<<<<<<< HEAD\na\n', [10]],
    ['a\n=======\nb\n>>>>>>> branch\n', [10]],
  ])('in %j is on lines %j', (body, lines) => {
    expect(check(FIELDS + body)).toEqual(lines.map((line) => `${line} conflict-mark`))
  })

  it.each([
    '```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> branch\n```\n',
    '~~~diff\n<<<<<<< HEAD\n=======\n>>>>>>> branch\n~~~\n',
    '````md\n```\n<<<<<<< HEAD\n```\n>>>>>>> b\n````\n',
    'A heading\n=======\n\n    <<<<<<< HEAD\n',
    'In a line <<<<<<< HEAD is nothing.\n',
    '>>>>>>> seven times quoted\n',
    'a << b, <<<< c\n',
  ])('is not in %j', (body) => {
    expect(check(FIELDS + body)).toEqual([])
  })

  it('is found in front matter and in settings', () => {
    const head = '---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\nText.\n'
    expect(check(head)).toEqual(['2 conflict-mark'])
    expect(check(`<<<<<<< HEAD\n${FIELDS}`)).toEqual(['1 conflict-mark'])
    expect(check('title: A\n<<<<<<< HEAD\n', 'site.yaml')).toEqual(['2 conflict-mark'])
  })
})
