import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { articleHtml, factsOf, openTestSite, sendRaw, tempFolder } from './support.ts'

describe('nothing outside of the folder', () => {
  const SECRET = 'nobody may read this'
  const bad = [
    ...['/%', '/%zz', '/%ff', '/%c0%ae%c0%ae/secret.txt', '/%00', '/index.html%00.png'],
    ...[
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%2fsecret.txt',
    ],
    ...['/articles%2fx', '/%2fetc/passwd', '/%0d%0aSet-Cookie:%20a=b'],
  ]
  const absent = [
    ...[
      '/../secret.txt',
      '/../secret',
      '/articles/../../secret.txt',
      '/%2e%2e/secret.txt',
    ],
    ...['/%252e%252e%252fsecret.txt', '/%252e%252e/secret.txt', '/....//secret.txt'],
    ...['/./../secret.txt', '//secret.txt', '///etc/passwd', '/..;/secret.txt'],
    ...['/articles/../index.html', '/./articles/x', '/articles/./x', '/..', '/.', '/...'],
    ...['/link.txt', '/folder/secret.txt', '/chain', '/articles'],
  ]

  it.each([
    ...bad.map((target) => [400, target] as const),
    ...absent.map((target) => [404, target] as const),
  ])('%d for %s', async (expected, target) => {
    const { server, outDir, files } = await openTestSite()
    const outside = tempFolder()
    for (const folder of [join(outDir, '..'), outside]) {
      writeFileSync(join(folder, 'secret.txt'), SECRET)
      writeFileSync(join(folder, 'secret.html'), SECRET)
    }
    symlinkSync(join(outside, 'secret.txt'), join(outDir, 'link.txt'))
    symlinkSync(outside, join(outDir, 'folder'))
    symlinkSync('link.txt', join(outDir, 'chain'))
    mkdirSync(join(outDir, 'articles.html'))
    // Even a site that knows everything does not open the door.
    const served = factsOf()
    for (const file of ['link.txt', 'folder/secret.txt', 'chain', 'articles.html']) {
      files.set(file, served)
    }
    files.set('../secret.txt', served).set('../secret.html', served)
    const text = await sendRaw(
      server.origin,
      `GET ${target} HTTP/1.1\r\nHost: x.example\r\nConnection: close\r\n\r\n`,
    )
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${expected} `))
    expect(text).not.toContain(SECRET)
    expect(text).not.toMatch(/set-cookie|root:/i)
    expect(text).toContain('Content-Security-Policy: ')
  })

  it('a link that stays inside is followed, and so is one to the folder itself', async () => {
    const { ask, files, outDir } = await openTestSite()
    symlinkSync('x.html', join(outDir, 'articles/same.html'))
    files.set('articles/same.html', factsOf())
    expect((await ask('/articles/same')).body.toString()).toBe(articleHtml)
  })
})

describe('redirects never leave the site', () => {
  it.each([
    ...['//evil.example/', '//evil.example', '/\\evil.example/', '/%5cevil.example/'],
    ...[
      '/.//evil.example/',
      '/%2fevil.example/',
      '/./\\evil.example',
      '///evil.example/',
    ],
    ...[
      '/%09/evil.example/',
      '/%0a/evil.example/',
      '//evil.example/..',
      '/..//evil.example/',
    ],
    ...['//evil.example/index.html', '//index.html', '/%2e%2e//evil.example/'],
    ...['/bad-target', '/bad-target-2', '/bad-target-3', '/bad-target-4'],
  ])('%s', async (target) => {
    const { server, redirects, files } = await openTestSite()
    for (const file of [
      '/evil.example.html',
      'evil.example.html',
      '//evil.example.html',
    ]) {
      files.set(file, factsOf())
    }
    redirects
      .set('/bad-target', '//evil.example/')
      .set('/bad-target-2', '/\\evil.example/')
      .set('/bad-target-3', 'https://evil.example/')
      .set('/bad-target-4', 'evil')
    const text = await sendRaw(
      server.origin,
      `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    expect(text).toMatch(/^HTTP\/1.1 40[04] /)
    expect(text).not.toMatch(/^location:/im)
  })
})
