import { expect, it } from 'vitest'

import {
  dispositionHeadersOf,
  isPicture,
  mediaTypeOf,
} from '../../lib/http/media-type.ts'

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
  ['a.epub', 'application/epub+zip'],
  ['a.py', 'text/plain; charset=utf-8'],
  ['a.js', 'text/plain; charset=utf-8'],
  ['a.css', 'text/plain; charset=utf-8'],
  ['a.sh', 'text/plain; charset=utf-8'],
  ['a.yaml', 'text/plain; charset=utf-8'],
  ['a.patch', 'text/plain; charset=utf-8'],
  ['a.ics', 'text/calendar; charset=utf-8'],
  ['a.vcf', 'text/vcard; charset=utf-8'],
  ['a.gpx', 'application/gpx+xml'],
  ['a.kml', 'application/vnd.google-earth.kml+xml'],
  ['a.geojson', 'application/geo+json'],
  ['a.ipynb', 'application/x-ipynb+json'],
  ['a.tar.gz', 'application/gzip'],
  ['A.TAR.GZ', 'application/gzip'],
  ['a.7z', 'application/x-7z-compressed'],
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a.odt', 'application/vnd.oasis.opendocument.text'],
  ['a.mov', 'video/quicktime'],
  ['a.mkv', 'video/x-matroska'],
  ['a.flac', 'audio/flac'],
  ['a.stl', 'model/stl'],
  ['a.woff2', 'font/woff2'],
  ['a.tiff', 'image/tiff'],
  ['a.heif', 'image/heic'],
  ['a.psd', 'image/vnd.adobe.photoshop'],
  ['a.bmp', 'application/octet-stream'],
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
  'a.xhtml',
  'a.svgz',
  'a.mhtml',
  'a.swf',
  'a.wasm',
  'a.php',
  'a.jsp',
  'a.cgi',
  'a.exe',
  'a.bat',
  'a.jar',
  'a.dmg',
  'a.docm',
  'a.lnk',
  'a.key',
  'a.pem',
  'a.db',
  'a.html.gz',
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

it.each([
  ['media/0a1b2c3d-track.gpx', true],
  ['media/0a1b2c3d-places.KML', true],
  ['media/0a1b2c3d-feeds.opml', true],
  ['feeds.opml', false],
  ['track.gpx', false],
  ['media/0a1b2c3d-x.svg', false],
  ['media/0a1b2c3d-x.pdf', false],
])('%s is to take away: %s', (file, isAttached) => {
  const headers = isAttached ? { 'Content-Disposition': 'attachment' } : {}
  expect(dispositionHeadersOf(file)).toEqual(headers)
})
