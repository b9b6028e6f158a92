import { expect, it } from 'vitest'

import { type Host, type HostFile, profileOf } from '../../../lib/http/host-profile.ts'
import type { PublishedFile } from '../../../lib/publish/output/build-manifest.ts'
import { listPastLimits } from '../../../lib/publish/output/host-limits.ts'

interface Site {
  readonly files?: number
  readonly bytes?: number
  readonly redirects?: number
  readonly rules?: number
}

function listFor(host: Host, { files = 1, bytes = 1, redirects = 0, rules = 0 }: Site) {
  const entryOf = (index: number): PublishedFile => {
    const lengths = { identity: index === 0 ? bytes : 1 }
    const facts = { type: 'text/html', hash: '', lastModified: '', build: '' }
    return { ...facts, file: `${index}.html`, lengths }
  }
  const numbers = Array.from({ length: files }, (_, index) => index)
  const texts = new Map<HostFile, string>([
    ['_redirects', '/a /b 301\n'.repeat(redirects)],
    ['_headers', '/a\n  X-A: b\n\n'.repeat(rules)],
  ])
  const entries = new Map(numbers.map((index) => [`/${index}`, entryOf(index)]))
  return listPastLimits(profileOf(host), entries, texts)
}

it.each<[Host, Site, string[]]>([
  ['cloudflare', { files: 19_998, redirects: 2000, rules: 100 }, []],
  [
    'cloudflare',
    { files: 19_999 },
    ['Cloudflare Pages takes 20,000 files on its free plan, and this export has 20,001.'],
  ],
  [
    'cloudflare',
    { bytes: 25 * 2 ** 20 + 1 },
    ['Cloudflare Pages takes files of 25 MiB, and these are larger: 0.html.'],
  ],
  [
    'cloudflare',
    { redirects: 2001, rules: 101 },
    [
      'Cloudflare Pages reads 2,000 redirects, and this export has 2,001: the others lead on by their pages alone.',
      'Cloudflare Pages reads 100 rules of _headers, and this export has 101.',
    ],
  ],
  [
    'github-pages',
    { bytes: 2 ** 30 + 1 },
    ['GitHub Pages takes sites of 1,024 MiB, and this export has 1,025 MiB.'],
  ],
  ['nginx', { files: 50_000, bytes: 2 ** 34, redirects: 5000, rules: 500 }, []],
])('%s, %j', (host, site, expected) => {
  expect(listFor(host, site)).toEqual(expected)
})
