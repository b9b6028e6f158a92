import { describe, expect, it } from 'vitest'

import { articleText, fileText, siteText } from '../support/documents.ts'
import { openTestCompiler, diagnosticsOf, publish } from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'

const SITE = `${siteText({ hub: 'http://127.0.0.1:80/hub' })}social:
  - label: 'Home'
    href: 'https://site.example'
  - { label: 'Chat', href: 'http://chat.localhost/@ann' }
`

const FIELDS = {
  canonical_url: 'http://localhost:3000/a',
  heroImage: 'http://[::1]/x.png',
  heroAlt: 'A road.',
}
const AUTHOR = { name: 'Ann', avatar: 'http://0.0.0.0/ann.png' }

async function listProblems(siteUrl?: string, site = SITE): Promise<string[]> {
  const folder = makeFolder()
  folder.write('site.yaml', site)
  const tutorial = 'Open <http://localhost:3000> or [this](http://127.0.0.1/).\n'
  folder.write('articles/a.md', articleText(FIELDS, tutorial))
  folder.write('authors/ann.md', fileText(AUTHOR))
  const compiler = openTestCompiler(folder, { siteUrl })
  await publish(compiler)
  return diagnosticsOf(compiler)
}

describe('an address of this machine', () => {
  it.each([
    [undefined, 'https://site.example'],
    ['https://blog.example/a/', 'https://blog.example/a'],
  ])('is an error in fields, with SITE_URL %s', async (siteUrl, shown) => {
    const diagnostic = (place: string, address: string) =>
      `${place} error: \`${address}\` leads readers to their own machines, not to ${shown}: ` +
      'write the public address, or set SITE_URL to try it out (link-loopback)'
    expect(await listProblems(siteUrl)).toEqual([
      diagnostic('articles/a.md:6:16', 'http://localhost:3000/a'),
      diagnostic('articles/a.md:7:12', 'http://[::1]/x.png'),
      diagnostic('authors/ann.md:3:9', 'http://0.0.0.0/ann.png'),
      diagnostic('site.yaml:4:6', 'http://127.0.0.1:80/hub'),
      diagnostic('site.yaml:8:28', 'http://chat.localhost/@ann'),
    ])
  })

  it('is none while the site is at one too', async () => {
    expect(await listProblems('http://localhost:3000')).toEqual([])
    const site = SITE.replace('https://site.example"', 'http://127.0.0.1:3000"')
    expect(await listProblems(undefined, site)).toEqual([])
    expect(await listProblems('https://blog.example', site)).toHaveLength(5)
  })
})
