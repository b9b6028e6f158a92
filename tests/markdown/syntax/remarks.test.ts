import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

/** All forms of the body that somebody may read. */
async function renderAll(source: string) {
  const { html, feedHtml, text, excerpt, toc, ids, diagnostics } =
    await renderMarkdown(source)
  const rules = diagnostics.map(({ rule }) => rule)
  return { all: JSON.stringify([html, feedHtml, text, excerpt, toc, ids]), rules }
}

describe('a remark', () => {
  it.each([
    'a %%secret%% b',
    'a%%secret%%b',
    'a %%secret\nsecret%% b',
    '%%secret%%',
    '%%\n## secret\n\nsecret\n%%',
    'text\n%%\nsecret\n\n- secret\n%%\ntext',
    '%% secret\n\nsecret %%\n\ntext',
    '> %%\n> secret\n>\n> secret\n> %%\n> text',
    '- a\n\n  %%\n  secret\n\n  secret\n  %%\n- b',
    '## Head %%secret%%',
    '| a %%secret%% | b |\n|---|---|\n| c | %%secret%% |',
    '[a %%secret%%](https://x.example) ![b %%secret%%](/media/x.png)',
    'a[^1]\n\n[^1]: b %%secret%%',
    '<div>%%secret%%</div>',
    'a <b>%%secret%%</b>',
    '**%%secret%%** *b*',
    '5%%secret%%',
    '%%secret `code` secret%%',
    '%%\n```\nsecret\n%%',
    '![a](/media/x.png "b %%secret%%")',
    'a [b](https://x.example "%%secret%%")',
    'a \\% b %%secret%%',
    '<img src="/media/x.png" alt="a %%secret%%" title="%%secret%%">',
    '```js title="a %%secret%%"\nb\n```',
  ])('is in no form of the body: %j', async (source) => {
    const { all, rules } = await renderAll(source)
    expect(all).not.toContain('secret')
    expect(rules).toEqual([])
  })

  it.each([
    '`5 %% 3`',
    '```\n%%\nkept\n%%\n```',
    '    %%kept%%',
    '<pre>%%kept%%</pre>',
    '5%% to 10%% a year',
    'Growth of 100%%',
    '%%%% and %%%',
    'https://x.example/%%20%%20',
    '5 \\%% word \\%%',
  ])('is not seen in %j', async (source) => {
    const { all, rules } = await renderAll(source)
    expect(all).toContain('%%')
    expect(rules).toEqual([])
  })

  it.each([
    '%%\nsecret\n\nsecret',
    '%%secret',
    'a %%secret\n\nsecret%% b',
    '- %%secret',
    '> %%\n> secret\n\ntext %%',
    '<p>%%secret <b>secret</b>%%</p>',
    '100 %% 50 %% 20',
    'a %% b %%secret%%',
    'a %%b%% c %% secret',
    '| a | b |\n|--|--|\n| %% secret | c |',
    '![a](/media/x.png "b %%secret")',
    '| %%secret | secret%% |\n|---|---|',
  ])('that never ends holds the file back: %j', async (source) => {
    expect((await renderAll(source)).rules).toContain('remark-unclosed')
  })

  it('that never ends within a line is shown, with a warning', async () => {
    const { all, rules } = await renderAll('printf %%d only')
    expect(all).toContain('%%d')
    expect(rules).toEqual(['remark-sign'])
  })

  it('never gets out by what stands around it', async () => {
    const part = fc.constantFrom(
      ...[
        'a',
        ' ',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '## ',
        '**',
        '`',
        '```\n',
        '[',
        '](x)',
        '| ',
      ],
      ...[
        '<b>',
        '</b>',
        '<div>',
        '5',
        '1. ',
        '    ',
        '\\',
        '$',
        ':::note\n',
        '| a |\n|--|\n',
      ],
      ...[
        '%%secret%%',
        '\n%%\nsecret\n\nsecret\n%%\n',
        '%%',
        '<!--',
        '-->',
        '~~',
        '[^1]: ',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 14 }), async (parts) => {
        const { all, rules } = await renderAll(parts.join(''))
        if (!all.includes('secret') || rules.includes('remark-unclosed')) return true
        // Code and HTML are shown as they stand.
        return /`|<|\\| {4}|%%%|5%%/.test(parts.join(''))
      }),
      { numRuns: 500, seed: 21 },
    )
  })

  it('comes to an end on long input', async () => {
    await renderAll('%%a\n'.repeat(10_001))
    await renderAll('5%% '.repeat(10_000))
    await renderAll(`%%${'a'.repeat(1_000_000)}`)
  })
})
