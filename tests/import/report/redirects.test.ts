import { describe, expect, it } from 'vitest'

import { renderRedirectFiles } from '../../../lib/import/report/redirects/render-lists.ts'

const REDIRECTS = [
  { from: '/?p=7', to: '/articles/low-water' },
  { from: '/?p=7', to: '/articles/another' },
  { from: '/?page_id=8&lang=de', to: '/ebbe und flut' },
  { from: '/tag/%E6%97%A5.html?x=a b', to: '/tags/日' },
  { from: '/Feed/', to: '/feed.xml' },
  { from: '/?q=a"b', to: '/a' },
  { from: '/a%0aevil "x"?p=1', to: '/b' },
  { from: '/?p=9', to: '/c$uri;{}"\n' },
]

const files = renderRedirectFiles(REDIRECTS)

const CASES: readonly (readonly [host: string, has: string[], hasNot: string[]])[] = [
  [
    'nginx.conf',
    [
      '#     if ($import_old_1) { return 301 $import_old_1; }',
      'map "$uri?p=$arg_p" $import_old_1 {',
      '    "/?p=7" "/articles/low-water";',
      'map "$uri?lang=$arg_lang&page_id=$arg_page_id" $import_old_2 {',
      '    "/?lang=de&page_id=8" "/ebbe%20und%20flut";',
      '    "/tag/日.html?x=a%20b" "/tags/%E6%97%A5";',
      '    "/Feed/" "/feed.xml";',
      '    "/?p=9" "/c%24uri%3B%7B%7D%22%0A";',
      '# /?q=a%22b /a',
    ],
    ['another', 'evil', '$uri;'],
  ],
  [
    'Caddyfile',
    [
      'map "{path}?p={query.p}" {import_old_1} {',
      '\t"/?p=7" "/articles/low-water"',
      '\t"/tag/日.html?x=a b" "/tags/%E6%97%A5"',
      'redir @import_old_1 {import_old_1} 301',
      '# /?q=a%22b /a',
    ],
    ['another', 'evil'],
  ],
  [
    'apache.htaccess',
    [
      'RewriteCond %{QUERY_STRING} "(^|&)p=7(&|$)"\nRewriteRule "^$" "/articles/low-water?" [NE,R=301,L]',
      'RewriteRule "^tag/日\\.html$" "/tags/\\%E6\\%97\\%A5?" [NE,R=301,L]',
      'RewriteCond %{QUERY_STRING} "(^|&)q=a%22b(&|$)"',
    ],
    ['another', 'evil'],
  ],
  [
    'netlify.toml',
    [
      '  from = "/import-redirects/1/7"\n  to = "/articles/low-water"\n  status = 301\n  force = true',
      '  from = "/"\n  to = "/import-redirects/1/:p"\n  query = { p = ":p" }',
      '  from = "/Feed/"\n  to = "/feed.xml"',
    ],
    ['another', 'evil'],
  ],
  [
    'cloudflare-snippet.js',
    ['  "/?p=7": "/articles/low-water",', '  "/?q=a%22b": "/a",'],
    ['another', 'evil'],
  ],
  [
    'redirects.csv',
    ['"/?p=7","/articles/low-water","301"\r\n', '"/?lang=de&page_id=8"'],
    ['another', 'evil'],
  ],
]

describe('redirects that no alias can say', () => {
  it.each(CASES)('are in %s', (name, has, hasNot) => {
    const text = files.get(name) ?? ''
    for (const part of has) expect(text).toContain(part)
    for (const part of hasNot) expect(text).not.toContain(part)
  })

  it('are nowhere when there are none', () => {
    expect(renderRedirectFiles([]).size).toBe(0)
  })
})
