import type { LetterSource } from '../../lib/letters/letter.ts'
import type { Sender } from '../../lib/letters/message.ts'
import { toSite } from '../../lib/content/store/site.ts'
import { parseSlug } from '../../lib/site/slug.ts'

export const SITE = toSite({ title: 'Tides', url: 'https://tides.example' }, undefined)

export const SENDER: Sender = {
  site: SITE,
  letter: { from: 'Ada <ada@tides.example>' },
  isList: false,
}

export function makeSource(parts: Partial<LetterSource> = {}): LetterSource {
  const slug = parseSlug('moon')
  if (slug === undefined) throw new TypeError('No slug')
  return {
    id: 'one',
    slug,
    path: '/articles/moon',
    title: 'The moon',
    description: 'What it does',
    excerpt: 'What it does',
    publishDate: '2026-11-01T00:00:00.000Z',
    authors: [],
    tags: [],
    readTime: '1 min',
    visibility: 'public',
    draft: false,
    url: 'https://tides.example/articles/moon',
    body: { html: '<p>It <a href="#pull">pulls</a>.</p>', markdown: 'It pulls.\n' },
    ...parts,
  }
}
