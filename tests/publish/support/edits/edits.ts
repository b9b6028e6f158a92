import fc from 'fast-check'

import type { Fields } from '../../../content/support/documents.ts'

/** What an author does in one go; numbers choose among what is there at the time. */
export type Edit =
  | { readonly do: 'add'; readonly name: string; readonly fields: Changes }
  | { readonly do: 'change'; readonly article: number; readonly fields: Changes }
  | { readonly do: 'write'; readonly article: number; readonly body: string }
  | { readonly do: 'move'; readonly article: number; readonly name: string }
  | { readonly do: 'swap'; readonly article: number; readonly other: number }
  | { readonly do: 'remove'; readonly article: number }
  | { readonly do: 'break'; readonly document: number; readonly fault: string }
  | { readonly do: 'fix'; readonly document: number }
  | { readonly do: 'put'; readonly path: string; readonly fields: Fields }
  | { readonly do: 'take'; readonly path: string }
  | { readonly do: 'picture'; readonly name: string; readonly width: number }
  | { readonly do: 'file'; readonly path: string; readonly bytes: string }
  | { readonly do: 'site'; readonly fields: Changes }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'restart' }

/** Fields that get another value; null takes one away. */
export type Changes = Readonly<Record<string, Fields[string] | null>>

export interface Step {
  readonly edit: Edit
  /**
   * What follows: the next edit, or a publish, for which the compiler looks at the paths that
   * changed, or at everything.
   */
  readonly after: 'edit' | 'publish' | 'look'
}

const pick = fc.constantFrom

const NAMES = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'],
  ...['übung', 'v1.0', '2025/a', 'deep/er/m', 'n/index'],
] as const
const TAGS = ['Rust', 'rust', 'RUST', 'Web Dev', 'web-dev', '🦀'] as const
const AUTHOR_REFERENCES = [
  'ann',
  'Ann',
  'Ann Lee',
  'ann lee',
  'Bob',
  'bob',
  'Zoë',
] as const
const DATES = [
  ...['2024-01-02', '2024-11-30', '2025-05-31', '2025-06-01', '2025-06-02'],
  ...['2025-06-01T05:00Z', '2025-06-01T23:30:00-05:00', '2025-06-10', '2025-07-01'],
] as const
const SLUGS = ['a', 'b', 'c', 'x', 'straße'] as const
const ALIASES = [
  ...['old-a', 'old-b', 'a', '/then', '/2019/01/x.html', '/articles/b.html'],
  ...['/about.html', '/tags/rust.html', '/about', '/übung-alt'],
] as const
const PICTURES = ['one', 'two'] as const
const FAULTS = [
  '---\ntitle: "No end\n---\n',
  '---\ntitle: "Only this"\n---\n',
  '---js\n{ title: "x" }\n---\n',
  'No front matter at all\n',
  '---\ntitle: "x"\npublish_date: 2025-02-30\nauthor: ann\ndescription: d\n---\n',
] as const

const LINKS = [
  ...['a.md', './b.md', '../articles/b.md', '../pages/about.md', '../authors/ann.md'],
  ...['../tags/rust.md', '/articles/a', '/articles/old-b', '/articles/x', '/about'],
  ...['/then', '/tags/rust', '/authors/ann', '/authors/al', '/series/rust', '/tags'],
  ...['/archive', '/nowhere', 'https://elsewhere.example/', '#part'],
] as const

const word = fc.integer({ min: 0, max: 99 }).map((number) => `word${number}`)
const flag = pick(true, null)

const body = fc
  .record({
    word,
    links: fc.array(pick(...LINKS), { maxLength: 3 }),
    picture: fc.option(pick(...PICTURES), { freq: 2 }),
  })
  .map(({ word, links, picture }) => {
    const list = links.map((link) => `[${word}](<${link}>)`).join(' ')
    const image = picture === null ? '' : `\n\n![A picture](../media/${picture}.png)`
    return `## Part\n\nThe ${word}. ${list}${image}\n`
  })

const oneField: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({ title: word }),
  fc.record({ description: word }),
  fc.record({ publish_date: pick(...DATES) }),
  fc.record({ updated_date: pick('2025-06-03', '2025-08-01T10:00Z', null) }),
  fc.record({ tags: fc.array(pick(...TAGS), { maxLength: 3 }) }),
  fc.record({ author: pick(...AUTHOR_REFERENCES), authors: fc.constant(null) }),
  fc.record({
    authors: fc.array(pick(...AUTHOR_REFERENCES), { minLength: 1, maxLength: 2 }),
    author: fc.constant(null),
  }),
  fc.record({ series: pick('Rust', 'rust', 'Two', null) }),
  fc.record({ draft: flag }),
  fc.record({ unlisted: flag }),
  // Twice: few articles have a use for another's old address.
  fc.record({ aliases: fc.array(pick(...ALIASES), { maxLength: 2 }) }),
  fc.record({ aliases: fc.array(pick('old-b', '/then'), { maxLength: 1 }) }),
  fc.record({ slug: pick(...SLUGS, null) }),
  fc.record({ id: pick('x1', 'x2', null) }),
  fc.record({
    heroImage: pick('../media/one.png', 'https://elsewhere.example/a.jpg', null),
    heroAlt: pick('A drawing', null),
  }),
  fc.record({ read_time: pick('8 mins', null), cta: pick('Write to us', null) }),
)

const someFields = fc
  .array(oneField, { minLength: 1, maxLength: 4 })
  .map((fields): Changes => Object.assign({}, ...fields))

/** They are always there. */
const FILES_OF_THEME = {
  logo: 'theme/mark.svg',
  font: { text: 'theme/font.woff2' },
} as const

const link = (label: string, href: string) => ({ label, href })

const siteFields: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({ title: word }),
  fc.record({ description: word }),
  fc.record({ tagline: pick('A tagline', null) }),
  fc.record({ time_zone: pick('UTC', 'Asia/Kathmandu', 'America/New_York') }),
  fc.record({ language: pick('en', 'de', 'pt-BR', 'ar') }),
  fc.record({ url: pick('https://site.example', 'http://other.example') }),
  fc.record({
    navigation: pick([link('Archive', '/archive')], [link('Us', '/about')], null),
  }),
  fc.record({
    theme: pick({ accent: '#0a7050' }, { look: 'letter' }, FILES_OF_THEME, null),
  }),
)

const authorFields: fc.Arbitrary<Fields> = fc
  .record({
    name: pick('Ann Lee', 'ann', 'Bob', 'Zoë'),
    bio: fc.option(word),
    slug: fc.option(pick('ann', 'al', 'zoe')),
    avatar: fc.option(pick('../media/two.png')),
  })
  .map(withoutNulls)

const pageFields: fc.Arbitrary<Fields> = fc
  .record({
    title: word,
    draft: fc.option(fc.constant(true), { freq: 1 }),
    aliases: fc.option(fc.array(pick(...ALIASES), { maxLength: 2 })),
  })
  .map(withoutNulls)

const tagFields: fc.Arbitrary<Fields> = fc
  .record({ title: fc.option(pick('Rust!', 'The web')), description: fc.option(word) })
  .map(withoutNulls)

const PATHS = {
  authors: ['authors/ann.md', 'authors/bob.md', 'authors/zoe.md'],
  pages: ['pages/about.md', 'pages/now.md'],
  tags: ['tags/rust.md', 'tags/web-dev.md'],
} as const

/** Two versions of each: of the theme, and of what is published as it is. */
export const FILES: Readonly<Record<string, readonly [string, string]>> = {
  'theme/mark.svg': [drawMark(8), drawMark(9)],
  'theme/font.woff2': ['wOF2 one', 'wOF2 two'],
  'overrides.css': ['h1 { color: teal }', 'h2 { background: url(theme/mark.svg) }'],
  'public/favicon.ico': ['one', 'two'],
  'public/CNAME': ['one.example', 'two.example'],
}

function drawMark(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="8"/>`
}

const TAKEN = [
  ...[...Object.values(PATHS).flat(), 'media/one.png', 'media/two.png'],
  ...['overrides.css', 'public/favicon.ico', 'public/CNAME'],
] as const

const file: fc.Arbitrary<Edit> = pick(...Object.entries(FILES)).chain(
  ([path, versions]) =>
    fc.record({ do: is('file'), path: is(path), bytes: pick(...versions) }),
)

// Takes no type from its surroundings, so that a record keeps the word.
const is = <Word extends string>(word: Word) => fc.constant<Word>(word)

const put = (paths: readonly string[], fields: fc.Arbitrary<Fields>) =>
  fc.record({ do: is('put'), path: pick(...paths), fields })

const number = fc.nat({ max: 20 })
const name = pick(...NAMES)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  arm(6, fc.record({ do: is('add'), name, fields: someFields })),
  arm(16, fc.record({ do: is('change'), article: number, fields: oneField })),
  arm(6, fc.record({ do: is('write'), article: number, body })),
  arm(4, fc.record({ do: is('move'), article: number, name })),
  arm(1, fc.record({ do: is('swap'), article: number, other: number })),
  arm(4, fc.record({ do: is('remove'), article: number })),
  arm(4, fc.record({ do: is('break'), document: number, fault: pick(...FAULTS) })),
  arm(2, fc.record({ do: is('fix'), document: number })),
  arm(2, put(PATHS.authors, authorFields)),
  arm(2, put(PATHS.pages, pageFields)),
  arm(2, put(PATHS.tags, tagFields)),
  arm(2, fc.record({ do: is('take'), path: pick(...TAKEN) })),
  arm(2, fc.record({ do: is('picture'), name: pick(...PICTURES), width: pick(9, 10) })),
  arm(3, file),
  arm(3, fc.record({ do: is('site'), fields: siteFields })),
  arm(4, fc.record({ do: is('wait'), hours: pick(1, 6, 24, 240) })),
  arm(1, fc.record({ do: is('restart') })),
)

function arm<Value>(weight: number, arbitrary: fc.Arbitrary<Value>) {
  return { weight, arbitrary }
}

function withoutNulls(fields: Record<string, Fields[string] | null>): Fields {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  )
  return Object.fromEntries(given)
}

/** What authors do to a small blog, in any order. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ edit, after: pick('edit', 'publish', 'publish', 'look') }),
  { minLength: 1, maxLength: 14, size: 'max' },
)
