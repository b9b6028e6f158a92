import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('a field', () => {
  it.each([
    [
      'title: 2025',
      '6:8 note: `title` is text, and the number 2025 is read as it: write "2025" (field-form)',
    ],
    [
      'title: 1.10',
      '6:8 note: `title` is text, and the number 1.10 is read as it: write "1.10" (field-form)',
    ],
    [
      'title: true',
      '6:8 note: `title` is text, and the word true without quotes is read as it: write "true" (field-form)',
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
      '6:9 warning: the invisible mark U+202E in `title` may turn around the text beside it: delete it, or use U+2066 to U+2069 (direction-mark)',
    ],
    [
      'subtitle: "a\\u202ab"',
      '6:11 warning: the invisible mark U+202A in `subtitle` may turn around the text beside it: delete it, or use U+2066 to U+2069 (direction-mark)',
    ],
    [
      'title: Bug #5 is gone',
      '6:12 warning: YAML takes `#5` and what follows for a comment: put `title` in quotes if that belongs to it (yaml-comment)',
    ],
    [
      'tags: one',
      '6:7 note: `tags` is a list, and text is read as one: write [one] (field-form)',
    ],
    [
      'tags: C++, {x}, 2025',
      '6:7 note: `tags` is a list, and text is read as one: write [C++, "{x}", "2025"] (field-form)',
    ],
    [
      'tags: 5',
      '6:7 note: `tags` is a list, and the number 5 is read as one: write ["5"] (field-form)',
    ],
    [
      'tags: {a: b}',
      '6:7 warning: `tags: {a: b}` is left out: `tags` must be a list, not a mapping: write such as [first, second] (field-left-out)',
    ],
    [
      'tags: [a, 2025]',
      '6:11 note: `tags, entry 2` is text, and the number 2025 is read as it: write "2025" (field-form)',
    ],
    [
      'tags:\n  - a\n  -',
      '8:4 note: `tags, entry 2` is empty, and left out (field-form)',
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
      '6:7 note: `slug` is text, and the number 2025 is read as it: write "2025" (field-form)',
    ],
    [
      'slug: Hello World',
      '6:7 note: `slug: Hello World` is read as hello-world: write it so (field-form)',
    ],
    [
      'slug: /blog/old',
      '6:1 note: Of `slug: /blog/old` the last part is the slug, and the whole is an old address (field-form)',
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
      '6:16 warning: `canonical_url: example.com/x` is left out: `canonical_url` must be an absolute address (https://…), not `example.com/x`: write https://example.com/x (field-left-out)',
    ],
    [
      'canonical_url: mailto:a@b.example',
      '6:16 warning: `canonical_url: mailto:a@b.example` is left out: `canonical_url` must be an absolute address (https://…), not `mailto:a@b.example` (field-left-out)',
    ],
    [
      'canonical_url: /x',
      '6:16 warning: `canonical_url: /x` is left out: `canonical_url` must be an absolute address (https://…), not `/x` (field-left-out)',
    ],
    [
      'layout: post',
      '6:1 note: `layout` is not a field here, and is ignored (field-unknown)',
    ],
    [
      'type: Page',
      '6:1 note: `type` is not a field here, and is ignored (field-unknown)',
    ],
    [
      'tag: [a]',
      '6:1 note: `tag` is read as `tags`, the name of that field here (field-synonym)',
    ],
    [
      'heroimage: https://a.example/a.svg\nheroAlt: x',
      '6:1 note: `heroimage` is read as `heroImage`, the name of that field here (field-synonym)',
    ],
    [
      'date: 2025-03-05',
      '6:1 note: `date` is ignored: `publish_date` says the same (field-unknown)',
    ],
    [
      '__proto__: x',
      '6:1 note: `__proto__` is not a field here, and is ignored (field-unknown)',
    ],
    [
      '"\\e[31m": x',
      '6:1 note: `\ufffd[31m` is not a field here, and is ignored (field-unknown)',
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
    'tags: ""',
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

  it('is reported when it is missing, each by itself', () => {
    expect(diagnosticsOf('---\n---\nBody\n')).toEqual([
      '1:1 error: `title` is missing (The headline): write it, such as `title: some text` (field-missing)',
      '1:1 error: `publish_date` is missing (YYYY-MM-DD, or an ISO instant with offset): write it, such as `publish_date: 2025-03-05`, or put the day before the name of the file: `2025-03-05-hello.md` (field-missing)',
    ])
    expect(diagnosticsOf('---\n---\n', 'tags/x.md')).toEqual([])
  })
})
