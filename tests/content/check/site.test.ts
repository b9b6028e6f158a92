import { describe, expect, it } from 'vitest'

import { diagnosticsOf } from './diagnostics-of.ts'

const SITE = { title: 'x', description: 'y', url: 'https://x.example' }

function siteWith(line: string): string {
  const name = line.split(':')[0] ?? ''
  const good = Object.entries(SITE).map(([key, value]) =>
    key === name ? '# replaced' : `${key}: ${value}`,
  )
  return [...good, line].join('\n')
}

const URL_RULE =
  'must be the absolute address of the site, without query, fragment or password'
const ORIGIN_RULE = 'must be a scheme and a host, such as https://app.example.com'
const RECEIVER_RULE = 'must be an absolute address, without fragment or password'
const HUB_RULE = 'must be the absolute address of a hub, without fragment or password'
const HREF_RULE = 'must be an absolute address, mailto:, or a path of the site from `/`'

describe('site.yaml', () => {
  it.each([
    [
      'url: x.example',
      `4:6 error: \`url\` ${URL_RULE}, not \`x.example\`: write https://x.example (address-invalid)`,
    ],
    [
      'url: https://x.example/?a',
      `4:6 error: \`url\` ${URL_RULE}, not \`https://x.example/?a\` (address-invalid)`,
    ],
    [
      'url: https://a:b@x.example',
      `4:6 error: \`url\` ${URL_RULE}, not \`https://a:b@x.example\` (address-invalid)`,
    ],
    [
      'url: ftp://x.example',
      `4:6 error: \`url\` ${URL_RULE}, not \`ftp://x.example\` (address-invalid)`,
    ],
    [
      'language: English',
      '4:11 warning: `language` names no language by its tag, so the site counts as in English: write en (language-unknown)',
    ],
    [
      'time_zone: Lisbon',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `Lisbon`: write Europe/Lisbon (field-invalid)',
    ],
    [
      'host: netlfy',
      '4:7 warning: `host: netlfy` is left out: `host` must be nginx or caddy or netlify or cloudflare or github-pages or s3, not `netlfy`: write netlify (field-left-out)',
    ],
    [
      'time_zone: Europe/Lisbn',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `Europe/Lisbn`: write Europe/Lisbon (field-invalid)',
    ],
    [
      'time_zone: "+02:00"',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `+02:00` (field-invalid)',
    ],
    [
      'letter: { from: nobody }',
      '4:17 warning: `nobody` is left out: `letter, from` must be an address of mail such as Ada <ada@example.org>, not `nobody` (field-left-out)',
    ],
    [
      'letter: { reply_to: ada@x.example }',
      '4:9 warning: `letter: { reply_to: ada@x.example }` is left out: `letter` must be a mapping such as { from: Ada <ada@example.org> }, not `a mapping without from` (field-left-out)',
    ],
    [
      'letter: { from: ada@x.example, one_click: "http://x.example" }',
      '4:43 warning: `"http://x.example"` is left out: `letter, one_click` must be an https: address, not `http://x.example` (field-left-out)',
    ],
    [
      'words: { shar: Teilen }',
      '4:10 warning: `words` has no word `shar`: did you mean `share`? (words-invalid)',
    ],
    [
      'words: { qqqqqqq: Teilen }',
      '4:10 warning: `words` has no word `qqqqqqq`: `npm run words` lists them (words-invalid)',
    ],
    [
      'words: { partOf: Teil von }',
      '4:18 warning: `words`, `partOf` must hold `{count}`, `{number}`, `{series}`: write it in (words-invalid)',
    ],
    [
      'words: { part: "Teil {number} {titel}" }',
      '4:16 warning: `words`, `part` has `{titel}`, which nothing fills in: leave it out (words-invalid)',
    ],
    [
      'words: [share]',
      "4:8 warning: `words` must give words of the interface a text, not a list: write { share: 'Pass it on' } (words-invalid)",
    ],
    [
      "theme: { acent: '#123456' }",
      '4:10 warning: `theme` has no setting `acent`, which is left out: did you mean `accent`? (theme-invalid)',
    ],
    [
      'theme: { qqqqqqq: 1 }',
      '4:10 warning: `theme` has no setting `qqqqqqq`, which is left out: it may have look, accent, paper, ink, font, logo, measure or layout (theme-invalid)',
    ],
    [
      'theme: dark',
      "4:8 warning: `theme` must be a mapping such as { look: imprint, accent: '#1f3d99' }, not `dark`, and is left out (theme-invalid)",
    ],
    [
      "theme: { accent: '#8ab4f8' }",
      "4:18 warning: `theme, accent` #8ab4f8 has a contrast of 1.8 to the tint of code and boxes in the light theme, where 4.5 is needed: write '#476ead' (theme-contrast)",
    ],
    [
      'theme: { accent: 1f3d99 }',
      "4:18 warning: `theme, accent` must be a colour such as '#1f3d99', not `1f3d99`, and is left out: write '#1f3d99' (theme-invalid)",
    ],
    [
      'theme: { accent: { dark: blue } }',
      "4:26 warning: `theme, accent, dark` must be a colour such as '#1f3d99', not `blue`, and is left out (theme-invalid)",
    ],
    [
      'theme:\n  accent: #1f3d99',
      "5:11 warning: YAML takes `#1f3d99` for a comment, so `theme, accent` is left out: write '#1f3d99' (theme-invalid)",
    ],
    [
      'theme: { layout: card }',
      '4:18 warning: `theme, layout` must be front-page, stream or cards, not `card`, and is left out: write cards (theme-invalid)',
    ],
    [
      'theme: { measure: 12 }',
      '4:19 warning: `theme, measure` must be the characters in a line of text, a whole number from 40 to 100, not `12`, and is left out (theme-invalid)',
    ],
    [
      'theme: { font: { text: x.woff2 } }',
      '4:24 warning: `theme, font, text` must be a font of the theme folder, such as theme/my-font.woff2, not `x.woff2`, and is left out: write theme/x.woff2 (theme-invalid)',
    ],
    [
      'theme: { font: { bold: theme/x.woff2 } }',
      '4:16 warning: `theme, font` must be a mapping with `text`, such as { text: theme/my-font.woff2 }, not a mapping, and is left out (theme-invalid)',
    ],
    [
      'theme: { font: san }',
      '4:16 warning: `theme, font` must be serif, sans or mono or files: { text: theme/my-font.woff2 }, not `san`, and is left out: write sans (theme-invalid)',
    ],
    [
      'theme: { logo: { dark: theme/x.svg } }',
      '4:16 warning: `theme, logo` must be a mapping with `light`, such as { light: theme/logo.svg, dark: theme/logo-dark.svg }, not a mapping, and is left out (theme-invalid)',
    ],
    [
      'theme: { logo: theme/x.txt }',
      '4:16 warning: `theme, logo` `theme/x.txt` is no picture that browsers show, and is left out: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif (image-invalid)',
    ],
    [
      'navigation: Home',
      '4:13 warning: `navigation: Home` is left out: `navigation` must be a list, not text: write such as [{ label: Home, href: / }] (field-left-out)',
    ],
    [
      'navigation: [/x]',
      '4:14 warning: `/x` is left out: `navigation, entry 1` must have a label and an address: write { label: Home, href: / } (field-left-out)',
    ],
    [
      'navigation: [{label: x}]',
      '4:14 warning: `navigation, entry 1` has no href, and is left out: write it (link-part)',
    ],
    [
      'navigation: [{label: "", href: /}]',
      '4:15 warning: `navigation, entry 1` has no label, and is left out: write it (link-part)',
    ],
    [
      'navigation:\n  - label: x\n    href: about',
      `6:11 warning: \`about\` is left out: \`navigation, entry 1, href\` ${HREF_RULE}, not \`about\` (field-left-out)`,
    ],
    [
      'navigation: [{label: x, href: /a/../../b}]',
      `4:31 warning: \`/a/../../b\` is left out: \`navigation, entry 1, href\` ${HREF_RULE}, not \`/a/../../b\` (field-left-out)`,
    ],
    [
      'navigation: [{label: x, href: "javascript:x"}]',
      `4:31 warning: \`"javascript:x"\` is left out: \`navigation, entry 1, href\` ${HREF_RULE}, not \`javascript:x\` (field-left-out)`,
    ],
    [
      'navigation: [{label: 1, href: /}]',
      '4:22 note: `navigation, entry 1, label` is text, and the number 1 is read as it: write "1" (field-form)',
    ],
    [
      'navigation: [{name: x, href: /}]',
      '4:15 warning: `navigation, entry 1` has a part `name`, which is read as `label`: write that (link-part)',
    ],
    [
      'navigation: [{label: x, href: /, new: true}]',
      '4:34 warning: `navigation, entry 1` has a part `new`, which is left out: only label and href are known, remove it (link-part)',
    ],
    [
      'hub: hub.example/push',
      `4:6 warning: \`hub: hub.example/push\` is left out: \`hub\` ${HUB_RULE}, not \`hub.example/push\`: write https://hub.example/push (field-left-out)`,
    ],
    [
      'redirects: [/a]',
      '4:12 warning: `redirects` must be a mapping of old paths to new ones, not a list: write { /old/feed.xml: /feed.xml } (redirect-invalid)',
    ],
    [
      'redirects: { /a: https://x.example/ }',
      '4:18 warning: `redirects, /a` must be a path of this site, such as /archive, not `https://x.example/` (redirect-invalid)',
    ],
    [
      "redirects: { '/?feed=rss2': /feed.xml }",
      '4:14 warning: `/?feed=rss2` in `redirects` has a query, which hosts of files do not look at: redirect it at your host (alias-invalid)',
    ],
    [
      'hub: /hub',
      `4:6 warning: \`hub: /hub\` is left out: \`hub\` ${HUB_RULE}, not \`/hub\` (field-left-out)`,
    ],
    [
      'hub: ws://x.example',
      `4:6 warning: \`hub: ws://x.example\` is left out: \`hub\` ${HUB_RULE}, not \`ws://x.example\` (field-left-out)`,
    ],
    [
      'hub: https://x.example/#a',
      `4:6 warning: \`hub: https://x.example/#a\` is left out: \`hub\` ${HUB_RULE}, not \`https://x.example/#a\` (field-left-out)`,
    ],
    [
      'hub: https://a:b@x.example',
      `4:6 warning: \`hub: https://a:b@x.example\` is left out: \`hub\` ${HUB_RULE}, not \`https://a:b@x.example\` (field-left-out)`,
    ],
    [
      'webhooks: [/hook]',
      `4:12 warning: \`/hook\` is left out: \`webhooks, entry 1\` ${RECEIVER_RULE}, not \`/hook\` (field-left-out)`,
    ],
    [
      'webhooks: [https://x.example/a#b]',
      `4:12 warning: \`https://x.example/a#b\` is left out: \`webhooks, entry 1\` ${RECEIVER_RULE}, not \`https://x.example/a#b\` (field-left-out)`,
    ],
    [
      'webhooks: https://x.example/hook',
      '4:11 note: `webhooks` is a list, and text is read as one: write ["https://x.example/hook"] (field-form)',
    ],
    [
      'indexnow: secret',
      '4:11 warning: `indexnow: secret` is left out: `indexnow` must be a key of IndexNow: 8 to 128 letters of a to z, digits or dashes, not `secret` (field-left-out)',
    ],
    [
      'preview_origins: [/app]',
      `4:19 warning: \`/app\` is left out: \`preview_origins, entry 1\` ${ORIGIN_RULE}, not \`/app\` (field-left-out)`,
    ],
    [
      'preview_origins: [https://x.example/app]',
      `4:19 warning: \`https://x.example/app\` is left out: \`preview_origins, entry 1\` ${ORIGIN_RULE}, not \`https://x.example/app\` (field-left-out)`,
    ],
    [
      'preview_origins: [app.example]',
      `4:19 warning: \`app.example\` is left out: \`preview_origins, entry 1\` ${ORIGIN_RULE}, not \`app.example\`: write https://app.example (field-left-out)`,
    ],
    [
      'feed: Full',
      '4:7 error: `feed` must be full or summary, not `Full`: write full (field-invalid)',
    ],
    [
      'feed: summaries',
      '4:7 error: `feed` must be full or summary, not `summaries`: write summary (field-invalid)',
    ],
    [
      'feed: none',
      '4:7 error: `feed` must be full or summary, not `none` (field-invalid)',
    ],
    [
      'feeds: all',
      '4:8 error: `feeds` must be a mapping such as { archives: all }, not `all` (field-invalid)',
    ],
    [
      'feeds: { archives: none }',
      '4:20 error: `feeds, archives` must be all or site, not `none` (field-invalid)',
    ],
    [
      'feeds: { archives: All }',
      '4:20 error: `feeds, archives` must be all or site, not `All`: write all (field-invalid)',
    ],
    [
      'feeds: { archive: all }',
      '4:10 error: `feeds` has no setting `archive`: did you mean `archives`? (field-invalid)',
    ],
    [
      'feeds: { tags: all }',
      '4:10 error: `feeds` has no setting `tags`: write { archives: all } (field-invalid)',
    ],
    [
      'addresses: /:slug',
      '4:12 error: `addresses` must be a mapping such as { article: /:year/:month/:slug }, not `/:slug` (field-invalid)',
    ],
    [
      'addresses: { article: /:year }',
      '4:23 error: `addresses, article` must be a path that ends in `:slug`, not `/:year`: write such as /:year/:month/:slug (field-invalid)',
    ],
    [
      'addresses: { tag: /api/:slug }',
      '4:19 error: `addresses, tag` must be a path that begins with a name which the site has no other pages at, not `/api/:slug`: write such as /topics/:slug (field-invalid)',
    ],
    [
      'addresses: { article: /a/:slug, tag: /a/:slug }',
      '4:38 error: `addresses, tag` must be a path that begins with another name than those of the other shapes, not `/a/:slug`: write such as /topics/:slug (field-invalid)',
    ],
    [
      'addresses: { tags: /topics/:slug }',
      '4:14 error: `addresses` has no setting `tags`: did you mean `tag`? (field-invalid)',
    ],
    [
      'addresses: { former: [{ article: /:id }] }',
      '4:34 error: `addresses, former, entry 1, article` must be a path that ends in `:slug`, not `/:id`: write such as /:year/:month/:slug (field-invalid)',
    ],
    [
      'websub: https://x.example',
      '4:1 note: `websub` is read as `hub`, the name of that field here (field-synonym)',
    ],
    [
      'subtitle: x',
      '4:1 note: `subtitle` is read as `tagline`, the name of that field here (field-synonym)',
    ],
  ])('%j', (line, diagnostic) => {
    expect(diagnosticsOf(siteWith(line), 'site.yaml')).toEqual([diagnostic])
  })

  it.each([
    'url: http://localhost:3000/blog',
    'language: pt-BR',
    'language: en_US',
    'time_zone: America/Argentina/Buenos_Aires',
    'time_zone: UTC',
    'hub: https://hub.example/?blog=x',
    'hub: http://localhost:3001',
    'hub:',
    'webhooks: [http://localhost:3001, "https://x.example/hook?key=1"]',
    'indexnow: 0123-abcd',
    'preview_origins: [http://localhost:3001, https://app.example/]',
    'feed: full',
    'feed: summary',
    'feeds: { archives: all }',
    'feeds: { archives: site }',
    'feeds:',
    'addresses: { article: /:year/:slug.html, tag: /topics/:slug, trailing_slash: true }',
    'addresses: { former: [{ article: /articles/:slug, tag: /tags/:slug }] }',
    'navigation: [{label: x, href: /}, {label: y, href: "mailto:a@b.example"}]',
  ])('accepts %j', (line) => {
    expect(diagnosticsOf(siteWith(line), 'site.yaml')).toEqual([])
  })
})

describe('a fediverse handle', () => {
  it.each([
    ['"@ada@x.example"', []],
    ['ada@x.example', ['write "@ada@x.example" (field-left-out)']],
    ['https://x.example/@ada', ['write "@ada@x.example" (field-left-out)']],
    ['ada', ['not `ada` (field-left-out)']],
  ])('%s', (handle, endings) => {
    const text = `---\nname: Ada\nfediverse: ${handle}\n---\n`
    const diagnostics = diagnosticsOf(text, 'authors/ada.md')
    expect(
      diagnostics.map((diagnostic, i) => diagnostic.endsWith(endings[i] ?? '-')),
    ).toEqual(endings.map(() => true))
  })
})
