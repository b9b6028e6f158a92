import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../../lib/content/check/index.ts'
import { findBodySign } from '../../../../lib/content/check/privacy/body-signs.ts'

function rulesOf(body: string, ...fields: readonly string[]) {
  const head = ['title: A', 'description: B', 'publish_date: 2020-01-01', ...fields]
  const text = `---\n${head.join('\n')}\n---\n${body}\n`
  const { diagnostics } = checkFile('articles/a.md', new TextEncoder().encode(text))
  return diagnostics.map(({ rule }) => rule)
}

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
  ])('%j is text', (body) => {
    expect(findBodySign(body)).toBeUndefined()
  })
})
