// Addresses that every server of a published folder answers alike.

export type AddressRow = readonly [path: string, status: number, location: string]

/** `article`: the path of one that was published; `/articles/übung` was, too. */
export function listAddresses(article: string): AddressRow[] {
  return [
    ['/?a', 200, ''],
    ['/index.html', 301, '/'],
    ['/index', 301, '/'],
    ['/index/?a', 301, '/?a'],
    [`${article}?utm=1`, 200, ''],
    [`${article}/`, 301, article],
    [`${article}.html`, 301, article],
    [`${article}.html/`, 301, article],
    [`${article}/?a=1&b=%zz//`, 301, `${article}?a=1&b=%zz//`],
    ['/articles/%C3%BCbung', 200, ''],
    ['/articles/%C3%BCbung/', 301, '/articles/%C3%BCbung'],
    ['/articles/%C3%BCbung.html?a', 301, '/articles/%C3%BCbung?a'],
  ]
}

/** Nothing stands there, whatever was published. */
export const NOWHERE = [
  ...['/nothing', '/nothing/', '/nothing.html', '/404', '/404.html', '/404/'],
  ...['/articles', '/articles/', '/media', '/media/', '/_next/static/nothing.js'],
  ...[
    '/_headers',
    '/_redirects',
    '/_headers/',
    '/%5fheaders',
    '/imprint.json',
    '/.imprint-files',
  ],
  ...['/.imprint', '/.nojekyll', '/.git/config', '/articles/.x', '/%2eimprint'],
  ...['/index.html.br', '/index.html.gz'],
]
