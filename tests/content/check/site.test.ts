import { describe, expect, it } from 'vitest'

import { problemsOf } from './problems-of.ts'

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
const HUB_RULE = 'must be the absolute address of a hub, without fragment or password'
const HREF_RULE = 'must be an absolute address, mailto:, or a path of the site from `/`'

describe('site.yaml', () => {
  it.each([
    [
      'url: x.example',
      `4:6 error: \`url\` ${URL_RULE}, not \`x.example\`: write https://x.example`,
    ],
    [
      'url: https://x.example/?a',
      `4:6 error: \`url\` ${URL_RULE}, not \`https://x.example/?a\``,
    ],
    [
      'url: https://a:b@x.example',
      `4:6 error: \`url\` ${URL_RULE}, not \`https://a:b@x.example\``,
    ],
    ['url: ftp://x.example', `4:6 error: \`url\` ${URL_RULE}, not \`ftp://x.example\``],
    [
      'language: en_US',
      '4:11 error: `language` must be a language tag such as en or pt-BR, not `en_US`: write en-US',
    ],
    [
      'language: English',
      '4:11 error: `language` must be a language tag such as en or pt-BR, not `English`',
    ],
    [
      'time_zone: Lisbon',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `Lisbon`: write Europe/Lisbon',
    ],
    [
      'time_zone: Europe/Lisbn',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `Europe/Lisbn`: write Europe/Lisbon',
    ],
    [
      'time_zone: "+02:00"',
      '4:12 error: `time_zone` must be an IANA time zone such as Europe/Lisbon, not `+02:00`',
    ],
    [
      'navigation: Home',
      '4:13 error: `navigation` must be a list, not text: write [{ label: Home, href: / }]',
    ],
    [
      'navigation: [/x]',
      '4:14 error: `navigation, entry 1` must have a label and an address: write { label: Home, href: / }',
    ],
    [
      'navigation: [{label: x}]',
      '4:14 error: `navigation, entry 1` has no href: write it',
    ],
    [
      'navigation: [{label: "", href: /}]',
      '4:15 error: `navigation, entry 1` has no label: write it',
    ],
    [
      'navigation:\n  - label: x\n    href: about',
      `6:11 error: \`navigation, entry 1, href\` ${HREF_RULE}, not \`about\``,
    ],
    [
      'navigation: [{label: x, href: /a/../../b}]',
      `4:31 error: \`navigation, entry 1, href\` ${HREF_RULE}, not \`/a/../../b\``,
    ],
    [
      'navigation: [{label: x, href: "javascript:x"}]',
      `4:31 error: \`navigation, entry 1, href\` ${HREF_RULE}, not \`javascript:x\``,
    ],
    [
      'navigation: [{label: 1, href: /}]',
      '4:22 error: `navigation, entry 1, label` must be text, not the number 1: write "1", in quotes',
    ],
    [
      'navigation: [{name: x, href: /}]',
      '4:15 error: `navigation, entry 1` has an unknown part `name`: did you mean `label`?',
    ],
    [
      'navigation: [{label: x, href: /, new: true}]',
      '4:34 error: `navigation, entry 1` has an unknown part `new`: only label and href are known, remove it',
    ],
    [
      'hub: hub.example/push',
      `4:6 error: \`hub\` ${HUB_RULE}, not \`hub.example/push\`: write https://hub.example/push`,
    ],
    ['hub: /hub', `4:6 error: \`hub\` ${HUB_RULE}, not \`/hub\``],
    ['hub: ws://x.example', `4:6 error: \`hub\` ${HUB_RULE}, not \`ws://x.example\``],
    [
      'hub: https://x.example/#a',
      `4:6 error: \`hub\` ${HUB_RULE}, not \`https://x.example/#a\``,
    ],
    [
      'hub: https://a:b@x.example',
      `4:6 error: \`hub\` ${HUB_RULE}, not \`https://a:b@x.example\``,
    ],
    [
      'hub: [https://x.example]',
      '4:6 error: `hub` must be text, not a list: write "https://x.example"',
    ],
    ['feed: Full', '4:7 error: `feed` must be full or summary, not `Full`: write full'],
    [
      'feed: summaries',
      '4:7 error: `feed` must be full or summary, not `summaries`: write summary',
    ],
    ['feed: none', '4:7 error: `feed` must be full or summary, not `none`'],
    [
      'websub: https://x.example',
      '4:1 error: `websub` is no known field: did you mean `hub`?',
    ],
    ['subtitle: x', '4:1 error: `subtitle` is no known field: did you mean `tagline`?'],
  ])('%j', (line, problem) => {
    expect(problemsOf(siteWith(line), 'site.yaml')).toEqual([problem])
  })

  it.each([
    'url: http://localhost:3000/blog',
    'language: pt-BR',
    'time_zone: America/Argentina/Buenos_Aires',
    'time_zone: UTC',
    'hub: https://hub.example/?blog=x',
    'hub: http://localhost:3001',
    'hub:',
    'feed: full',
    'feed: summary',
    'navigation: [{label: x, href: /}, {label: y, href: "mailto:a@b.example"}]',
  ])('accepts %j', (line) => {
    expect(problemsOf(siteWith(line), 'site.yaml')).toEqual([])
  })
})

describe('a fediverse handle', () => {
  it.each([
    ['"@ada@x.example"', []],
    ['ada@x.example', ['write "@ada@x.example"']],
    ['https://x.example/@ada', ['write "@ada@x.example"']],
    ['ada', ['not `ada`']],
  ])('%s', (handle, endings) => {
    const text = `---\nname: Ada\nfediverse: ${handle}\n---\n`
    const problems = problemsOf(text, 'authors/ada.md')
    expect(problems.map((problem, i) => problem.endsWith(endings[i] ?? '-'))).toEqual(
      endings.map(() => true),
    )
  })
})
