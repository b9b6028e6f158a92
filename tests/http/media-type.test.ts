import { expect, it } from 'vitest'

import { isPicture, mediaTypeOf } from '../../lib/http/media-type.ts'

it.each([
  ['a.svg', 'image/svg+xml'],
  ['media/a.JPG', 'image/jpeg'],
  ['a.b.jpeg', 'image/jpeg'],
  ['a.webp', 'image/webp'],
  ['.png', 'image/png'],
])('%s is a picture: %s', (path, type) => {
  expect(mediaTypeOf(path)).toBe(type)
  expect(isPicture(path)).toBe(true)
})

it.each([
  ['a.mp3', 'audio/mpeg'],
  ['a.mp4', 'video/mp4'],
  ['a.pdf', 'application/pdf'],
  ['a.csv', 'text/csv; charset=utf-8'],
  ['a.vtt', 'text/vtt; charset=utf-8'],
])('%s is served as %s', (path, type) => {
  expect(mediaTypeOf(path)).toBe(type)
  expect(isPicture(path)).toBe(false)
})

// Documents, scripts and pages of others never become files of the site.
it.each([
  'a.md',
  'a.html',
  'a.htm',
  'a.xml',
  'a.js',
  'a.mjs',
  'a.css',
  'a.yaml',
  'a.sh',
  'a.db',
  '.env',
  'a',
  '',
  'svg',
  'a.svg.exe',
  'a.svg ',
  'a.svg\n',
  'a.constructor',
  'a.toString',
  'a.__proto__',
])('%j is not served', (path) => {
  expect(mediaTypeOf(path)).toBeUndefined()
  expect(isPicture(path)).toBe(false)
})
