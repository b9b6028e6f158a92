import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('a field', () => {
  it.each([
    [
      'title: 2025',
      '6:8 error: `title` must be text, not the number 2025: write "2025", in quotes (field-type)',
    ],
    [
      'title: 1.10',
      '6:8 error: `title` must be text, not the number 1.10: write "1.10", in quotes (field-type)',
    ],
    [
      'title: true',
      '6:8 error: `title` must be text, not the word true without quotes: write "true", in quotes (field-type)',
    ],
    [
      'title: [one]',
      '6:8 error: `title` must be text, not a list: write "one" (field-type)',
    ],
    [
      'title: [one, two]',
      '6:8 error: `title` must be text, not a list: put the value in quotes (field-type)',
    ],
    [
      'title: {a: b}',
      '6:8 error: `title` must be text, not a mapping: put the value in quotes (field-type)',
    ],
    [
      'title:',
      '6:1 error: `title` is empty: write it, such as `title: some text` (field-empty)',
    ],
    [
      'title: ~',
      '6:1 error: `title` is empty: write it, such as `title: some text` (field-empty)',
    ],
    [
      'title: "  "',
      '6:1 error: `title` is empty: write it, such as `title: some text` (field-empty)',
    ],
    [
      'subtitle: a\u0007b',
      '6:12 warning: the control character U+0007 is left out of the fields: delete it here (control-character)',
    ],
    [
      'subtitle: "a\\u0007b"',
      '6:11 warning: the control character U+0007 is left out of `subtitle`: delete it here (control-character)',
    ],
    [
      'subtitle: "\\ud800"',
      '6:11 warning: the control character U+D800 is left out of `subtitle`: delete it here (control-character)',
    ],
    [
      'title: a\u202eb\u202c',
      '6:9 warning: the invisible direction mark U+202E in `title` may turn around the text beside it, in lists and cards too: delete it, or use the isolates U+2066 to U+2069 (direction-mark)',
    ],
    [
      'subtitle: "a\\u202ab"',
      '6:11 warning: the invisible direction mark U+202A in `subtitle` may turn around the text beside it, in lists and cards too: delete it, or use the isolates U+2066 to U+2069 (direction-mark)',
    ],
    [
      'title: Bug #5 is gone',
      '6:12 warning: YAML takes `#5` and what follows for a comment: put `title` in quotes if that belongs to it (yaml-comment)',
    ],
    ['tags: one', '6:7 error: `tags` must be a list, not text: write [one] (field-type)'],
    [
      'tags: C++, {x}, 2025',
      '6:7 error: `tags` must be a list, not text: write [C++, "{x}", "2025"] (field-type)',
    ],
    [
      'tags: ""',
      '6:7 error: `tags` must be a list, not empty text: write [] (field-type)',
    ],
    [
      'tags: 5',
      '6:7 error: `tags` must be a list, not the number 5: write ["5"] (field-type)',
    ],
    [
      'tags: {a: b}',
      '6:7 error: `tags` must be a list, not a mapping: write [first, second] (field-type)',
    ],
    [
      'tags: [a, 2025]',
      '6:11 error: `tags, entry 2` must be text, not the number 2025: write "2025", in quotes (field-type)',
    ],
    [
      'tags:\n  - a\n  -',
      '8:4 error: `tags, entry 2` is empty: write it or remove it (field-empty)',
    ],
    ['draft: yes', '6:8 note: `draft: yes` is read as true: write it so (field-form)'],
    [
      'draft: "false"',
      '6:8 note: `draft: false` is read as false: write it so (field-form)',
    ],
    ['draft: 1', '6:8 note: `draft: 1` is read as true: write it so (field-form)'],
    [
      'draft: soon',
      '6:8 error: `draft` must be true or false, not `soon`: write one of them (flag-invalid)',
    ],
    [
      'draft: ""',
      '6:8 error: `draft` must be true or false, not empty text: write one of them (flag-invalid)',
    ],
    [
      'slug: 2025',
      '6:7 error: `slug` must be text, not the number 2025: write "2025", in quotes (field-type)',
    ],
    [
      'slug: Hello World',
      '6:7 error: `slug` may hold letters, digits and single `-`, `_` or `.` between them, not `Hello World`: write hello-world (slug-invalid)',
    ],
    [
      'slug: /blog/old',
      '6:7 error: `slug` may hold letters, digits and single `-`, `_` or `.` between them, not `/blog/old`: write old (slug-invalid)',
    ],
    [
      'slug: index',
      '6:7 error: `slug` may hold letters, digits and single `-`, `_` or `.` between them, not `index`: choose another (slug-invalid)',
    ],
    [
      'slug: "!"',
      '6:7 error: `slug` may hold letters, digits and single `-`, `_` or `.` between them, not `!`: choose another (slug-invalid)',
    ],
    [
      'canonical_url: example.com/x',
      '6:16 error: `canonical_url` must be an absolute address (https://…), not `example.com/x`: write https://example.com/x (address-invalid)',
    ],
    [
      'canonical_url: mailto:a@b.example',
      '6:16 error: `canonical_url` must be an absolute address (https://…), not `mailto:a@b.example` (address-invalid)',
    ],
    [
      'canonical_url: /x',
      '6:16 error: `canonical_url` must be an absolute address (https://…), not `/x` (address-invalid)',
    ],
    [
      'layout: post',
      '6:1 warning: `layout` is not a known field and is ignored: remove it (field-unknown)',
    ],
    [
      'type: Page',
      '6:1 error: `type` is not a known field: remove it, the folder gives a document its type (type-field)',
    ],
    [
      'tag: [a]',
      '6:1 error: `tag` is not a known field: did you mean `tags`? (field-misspelt)',
    ],
    [
      'heroimage: a.svg',
      '6:1 error: `heroimage` is not a known field: did you mean `heroImage`? (field-misspelt)',
    ],
    [
      'date: 2025-03-05',
      '6:1 warning: `date` is not a known field and is ignored; `publish_date` is here already: remove one of them (field-unknown)',
    ],
    [
      '__proto__: x',
      '6:1 warning: `__proto__` is not a known field and is ignored: remove it (field-unknown)',
    ],
    [
      '"\\e[31m": x',
      '6:1 warning: `\ufffd[31m` is not a known field and is ignored: remove it (field-unknown)',
    ],
  ])('%j is reported', (line, diagnostic) => {
    expect(diagnosticsOf(articleWith(line))).toEqual([diagnostic])
  })

  it.each(['\u200e', '\u200f', '\u061c', '\u2067b\u2069'])(
    'may have the direction mark %j',
    (mark) => {
      expect(diagnosticsOf(articleWith(`title: a${mark}`))).toEqual([])
    },
  )

  it.each([
    'subtitle:',
    'subtitle: ""',
    'subtitle: " "',
    'tags:',
    'draft: ~',
    'heroImage: ""',
  ])('%j is as good as absent', (line) => {
    const { diagnostics, fields } = checkFile(
      'articles/a.md',
      new TextEncoder().encode(articleWith(line)),
    )
    expect(diagnostics).toEqual([])
    expect(Object.keys(fields).sort()).toEqual([
      'author',
      'description',
      'publish_date',
      'title',
    ])
  })

  it('is empty when it holds control characters alone', () => {
    expect(diagnosticsOf(articleWith('title: "\\a"'))).toEqual([
      '6:1 error: `title` is empty: write it, such as `title: some text` (field-empty)',
      '6:8 warning: the control character U+0007 is left out of `title`: delete it here (control-character)',
    ])
  })

  it('is reported once when it is missing because of its name', () => {
    const text = articleWith()
      .replace('publish_date', 'date')
      .replace('title', 'headline')
    expect(diagnosticsOf(text)).toEqual([
      '2:1 error: `headline` is not a known field: did you mean `title`? (field-misspelt)',
      '4:1 error: `date` is not a known field: did you mean `publish_date`? (field-misspelt)',
    ])
  })

  it('is reported when it is missing, each by itself', () => {
    expect(diagnosticsOf('---\n---\n')).toEqual([
      '1:1 error: `title` is missing (The headline): write it, such as `title: some text` (field-missing)',
      '1:1 error: `description` is missing (One or two sentences for lists, feeds and link cards): write it, such as `description: some text` (field-missing)',
      '1:1 error: `publish_date` is missing (YYYY-MM-DD, or an ISO instant with offset): write it, such as `publish_date: 2025-03-05` (field-missing)',
      '1:1 error: `author` is missing: write a name or the id of a file in authors/, or a list of them as `authors` (author-missing)',
    ])
    expect(diagnosticsOf('---\n---\n', 'tags/x.md')).toEqual([])
  })
})
