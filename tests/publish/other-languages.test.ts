import { beforeAll, describe, expect, it } from 'vitest'

import { articleOf } from '../support/content-fixture.ts'
import { requireApp } from './support/app.ts'
import { publishFiles } from './support/every-kind.ts'

const WARNING = '\n> [!WARNING]\n> Attention.\n\nUn mot.[^1]\n\n[^1]: Note.\n'

const FILES = {
  'articles/english.md': articleOf('English', "series: 'S'", 'tags: [t]'),
  'articles/french.md':
    articleOf('Le port', 'lang: fr', "series: 'S'", 'tags: [t]') +
    `${WARNING}\n## Un\n\n## Deux\n\n## Trois\n`,
  'articles/arabic.md': articleOf('الميناء', 'language: ar', "subtitle: 'هنا'"),
  'articles/brazil.md': articleOf('O porto', 'locale: pt_BR'),
  'articles/wrong.md': articleOf('Wrong', 'language: klingon'),
  'articles/same.md': articleOf('Same', 'language: en'),
  'pages/accueil.md': "---\ntitle: 'Accueil'\nlang: fr\n---\n\nBonjour.\n",
}

let files: ReadonlyMap<string, string>
const read = (file: string) => files.get(file) ?? ''

beforeAll(async () => {
  files = await publishFiles(await requireApp(), FILES)
})

describe('an article in another language than the site', () => {
  it('says so where its own text begins, and the frame stays what it is', () => {
    const page = read('articles/french.html')
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toMatch(/<h1 class="[^"]*" dir="ltr" lang="fr">Le port<\/h1>/)
    expect(page).toMatch(/data-passages="true" lang="fr" dir="ltr"/)
    expect(page).toContain('>Share<')
    expect(page).toContain('<meta property="og:locale" content="fr_FR"/>')
    expect(page).toContain('"inLanguage":"fr"')
  })

  it('has the words within its text in its language', () => {
    const page = read('articles/french.html')
    expect(page).toContain('<p class="alert-title">Attention</p>')
    expect(page).toContain('>Notes de bas de page</h2>')
    expect(page).toContain('aria-label="Lien vers cette section\u00a0: Deux"')
    expect(read('feed.xml')).toContain('<strong>Attention</strong>')
  })

  it('has the direction of its language', () => {
    const page = read('articles/arabic.html')
    expect(page).toMatch(/<h1 class="[^"]*" dir="rtl" lang="ar">الميناء<\/h1>/)
    expect(page).toMatch(/<p class="[^"]*" dir="rtl" lang="ar">هنا<\/p>/)
  })

  it.each([
    ['index.html', 'Le port', 'fr'],
    ['index.html', 'O porto', 'pt-BR'],
    ['archive.html', 'Le port', 'fr'],
    ['tags/t.html', 'Le port', 'fr'],
    ['series/s.html', 'Le port', 'fr'],
    ['authors/ada-byron.html', 'الميناء', 'ar'],
    ['subscribe.html', 'O porto', 'pt-BR'],
    ['articles/english.html', 'Le port', 'fr'],
    ['accueil.html', 'Accueil', 'fr'],
  ])('%s names %s as %s', (file, title, language) => {
    const marked = `lang="${language}"[^>]*>(?:<a [^>]*>)?${title}<`
    expect(read(file)).toMatch(new RegExp(marked))
  })

  it('is told to readers of feeds, for the entry alone', () => {
    expect(read('feed.xml')).toContain('<dc:language>fr</dc:language>')
    expect(read('atom.xml')).toContain('<entry xml:lang="fr">')
    expect(read('atom.xml')).toMatch(
      /articles\/french" rel="alternate" type="text\/html" hreflang="fr"/,
    )
    expect(read('atom.xml')).toContain('xml:lang="en"')
    const { language, items } = JSON.parse(read('feed.json'))
    expect(language).toBe('en')
    expect(
      Object.fromEntries(
        items.map((item: Record<string, string>) => [item.title, item.language]),
      ),
    ).toEqual({
      'Le port': 'fr',
      الميناء: 'ar',
      'O porto': 'pt-BR',
      English: undefined,
      Wrong: undefined,
      Same: undefined,
    })
  })

  it.each(['english', 'same', 'wrong'])('is not %s', (name) => {
    const page = read(`articles/${name}.html`)
    expect(page).toMatch(/<h1 class="[^"]*" dir="auto">/)
    expect(page).toContain('"inLanguage":"en"')
  })
})
