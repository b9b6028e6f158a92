import { expect, it } from 'vitest'

import {
  fileOf,
  pageBeside,
  redirectBeside,
  redirectFileOf,
} from '../../lib/site/output-file.ts'

const HTML = 'text/html; charset=utf-8'

it.each([
  ['/', HTML, 'index.html'],
  ['/404', HTML, '404.html'],
  ['/about', HTML, 'about.html'],
  ['/articles/hello', HTML, 'articles/hello.html'],
  ['/articles/v1.0', HTML, 'articles/v1.0.html'],
  ['/articles/%C3%BCbung', HTML, 'articles/übung.html'],
  ['/tags/%F0%9F%A6%80/2', HTML, 'tags/🦀/2.html'],
  ['/tags', 'text/html', 'tags.html'],
  ['/articles/100%', HTML, 'articles/100%.html'],
  ['/feed.xml', 'application/rss+xml; charset=utf-8', 'feed.xml'],
  ['/media/0123abcd-a%20b.svg', 'image/svg+xml', 'media/0123abcd-a b.svg'],
  ['/_next/static/chunks/a~b.css', 'text/css', '_next/static/chunks/a~b.css'],
])('%s as %s is stored as %s', (address, type, file) => {
  expect(fileOf(address, type)).toBe(file)
})

it.each([
  ['/articles/old', 'articles/old.html'],
  ['/2019/01/post.html', '2019/01/post.html'],
  ['/index.htm', 'index.htm'],
  ['/was%20here', 'was here.html'],
  ['/feed.php', 'feed.php.html'],
])('the redirect page of %s is stored as %s', (address, file) => {
  expect(redirectFileOf(address)).toBe(file)
})

it.each([
  ['/', '/index.html'],
  ['/about', '/about.html'],
  ['/articles/%C3%BC', '/articles/%C3%BC.html'],
  ['/articles/a.html', '/articles/a.html.html'],
])('the page %s and the old address %s have one file', (page, old) => {
  expect([pageBeside(old), redirectBeside(page)]).toEqual([page, old])
  expect(redirectFileOf(old)).toBe(fileOf(page, HTML))
})

it.each(['/', '/old', '/old.htm', '/feed.xml'])('no page has the file of %s', (old) => {
  expect(pageBeside(old)).toBeUndefined()
})
