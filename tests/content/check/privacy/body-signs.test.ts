import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { findBodySign } from '../../../../lib/content/check/privacy/body-signs.ts'
import { readCpuMs } from '../../../support/cpu-ms.ts'

function ofTitle(title: string, ...fields: readonly string[]) {
  const head = [`title: ${JSON.stringify(title)}`, 'date: 2020-01-01', ...fields]
  const text = `---\n${head.join('\n')}\n---\nText\n`
  const { diagnostics, isPrivate } = checkFile('articles/a.md', Buffer.from(text))
  return { rules: diagnostics.map(({ rule }) => rule), isPrivate }
}

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
    '+++\ndraft = true\n+++\nText',
    '\n+++\ntitle = "A"\ndraft = true\n+++',
    '{\n  "title": "A",\n  "draft": true\n}\n\nText',
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
    '+++\nA rule and text.\n+++\n',
    'draft\n\nText',
    '<!-- more -->',
    '[a]: https://a.example "draft"',
    'We do not publish drafts.',
    '- Do not share passwords',
    '## Do not publish',
    '## Drafts and what they hide',
    '- WIP: a policy for the harbour',
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
    const start = readCpuMs()
    findBodySign('a '.repeat(500_000))
    findBodySign('#a\n'.repeat(300_000))
    findBodySign(`draft ${'-'.repeat(180)}x\n`.repeat(10_000))
    expect(readCpuMs() - start).toBeLessThan(5000)
  })
})

describe('a title', () => {
  it.each([
    ...['Private: My post', 'Protected: My post', 'PRIVATE: x', 'Privé : Mon jour'],
    ...['Geschützt: Mein Tag', 'Privado: Mi día', '非公開: 日記', '保護中: 日記'],
    ...['DRAFT: My post', 'Draft: My post', 'draft: my post', 'WIP: x', 'Entwurf: x'],
    ...[
      '[DRAFT] My post',
      '[draft] my post',
      '(WIP) My post',
      '【下書き】日記',
      '[Private] x',
    ],
    ...['My post (draft)', 'My post [WIP]', 'My post - DRAFT', 'DRAFT – My post'],
    ...['DO NOT PUBLISH: x', 'Do not publish: x', 'DO NOT PUBLISH', 'Auto Draft'],
    ...[
      'Untitled draft 2',
      `DRAFT: ${'long words '.repeat(12)}`,
      'Draft – do not publish',
    ],
  ])('%j holds an article back, unless it is a draft', (title) => {
    expect(ofTitle(title)).toMatchObject({ isPrivate: true })
    expect(ofTitle(title).rules).toContain('private-body')
    expect(ofTitle(title, 'draft: true').rules).not.toContain('private-body')
  })

  it.each([
    ...['Private gardens: a walk', 'Private', 'On drafts: why I keep them', 'The draft'],
    ...['Draft horses', 'A draft of wind (cold)', 'Protected areas: a map', 'Draft'],
    ...['Confidential: a film', 'Embargo: what Cuba lost', 'Do not publish your diary'],
    ...['A [draft] of air', 'Private:public keys', 'Wiping: how', 'The NFL draft'],
    ...['Drafts: a list', 'Work in progress', 'Brouillons et ratures'],
  ])('%j is one', (title) => {
    expect(ofTitle(title)).toMatchObject({ isPrivate: false })
  })
})
