import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { findBodySign } from '../../../../lib/content/check/privacy/body-signs.ts'

function rulesOf(body: string, ...fields: readonly string[]) {
  const head = ['title: A', 'description: B', 'publish_date: 2020-01-01', ...fields]
  const text = `---\n${head.join('\n')}\n---\n${body}\n`
  const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
  return diagnostics.map(({ rule }) => rule)
}

const LATE = [
  '#draft',
  'publish:: false',
  '<!-- draft: true -->',
  '{{ draft }}',
  '{{Draft|since May}}',
  '{{< draft >}}',
  '{% draft %}',
  '<Draft />',
  '[DRAFT]',
  '[[draft]]',
  '## DRAFT – do not publish',
  '# Draft: do not publish yet!',
  '**DRAFT**',
  '> ⚠️ DRAFT - not to be shared',
  'DRAFT: needs numbers',
  'This is a draft. Please do not share.',
  'Do not publish (draft)',
  'WIP',
  'DO NOT PUBLISH',
  '*Not for publication.*',
  'Embargoed until 9 May',
  'Entwurf – nicht veröffentlichen',
  'Brouillon, ne pas publier',
  '下書き',
  '```js\na\n```\n#draft',
]

describe('a sign in a body', () => {
  it.each([
    'export const meta = { draft: true }\n\nText',
    "export const meta = {\n  title: 'A',\n  draft: true,\n}\n\nText",
    '---\ndraft: true\n---\nText',
    'public:: false\n\nText',
    '- publish:: false\n\nText',
    '[publish:: false]\n\nText',
    'draft:: true\n\nText',
    '<!-- draft: true -->\nText',
    '<!-- draft -->\nText',
    '#draft\n\nText',
    '#sea #draft\n\nText',
    '**Status:** Draft\n\nText',
    '**Status**: Draft\n\nText',
    'Status: Draft\n\nText',
    '[draft]: # (true)\n\nText',
    '[//]: # (draft)\n\nText',
    '状態: 下書き\n\nText',
    'Status: In progress\n\nText',
    'Publish?: No\n\nText',
    'Visibility: private\n\nText',
    'Tags: draft, private\n\nText',
    '# A\n\nCreated: 1 May 2020\nTags: sea\nStatus: In review\n\nText',
    '- Ready to publish: no\n\nText',
    '**Published**: No\n\nText',
    '> Visibility: members\n\nText',
    'Is draft?: Yes\n\nText',
    'Keywords: sea, wip\n\nText',
    'Audience: only_paid\r\n\r\nText',
    'publish:: false\r\n\r\nText',
    ...LATE.map((sign) => `${'Text of a paragraph.\n\n'.repeat(400)}${sign}\n\nText`),
  ])('%j holds an article back, unless it is a draft', (body) => {
    expect(rulesOf(body)).toContain('private-body')
    expect(rulesOf(body, 'draft: true')).not.toContain('private-body')
  })

  it.each([
    'A draft: true to the letter.',
    '```\n#draft\n```',
    '# Draft',
    '**Note:** a first draft is never good.',
    '---\nA rule and text.\n\n---\n',
    'draft\n\nText',
    '<!-- more -->',
    '[a]: https://a.example "draft"',
    'We do not publish drafts.',
    '- Do not share passwords',
    '## Do not publish',
    '## Drafts and what they hide',
    'A draft of wind: do not share a bed',
    'The draft – a cold one – came in',
    '`{{ draft }}`',
    '{{ drafty }}',
    '````\n```\n#draft\n```\n#draft\n````',
    '> ```\n> #draft\n> ```',
    '<pre>\n#draft\n</pre>',
    'Published by the sea',
    'Note: a draft is never good.\n\nText',
    'Text.\n\nProject A\nStatus: In progress\n\nVisibility: private',
    'Public: the sea\nDraft: beer of all kinds, and more',
    'Tags: drafting, sea',
    'Access: a private beach',
    'Status: Done\nPublished: Yes',
    'Author: Ann\nDate: 1 May 2020',
  ])('%j is text', (body) => {
    expect(findBodySign(body)).toBeUndefined()
  })

  it('is found in linear time', () => {
    const start = performance.now()
    findBodySign('a '.repeat(500_000))
    findBodySign('#a\n'.repeat(300_000))
    findBodySign(`draft ${'-'.repeat(180)}x\n`.repeat(10_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
