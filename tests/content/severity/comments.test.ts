import { describe, expect, it } from 'vitest'

import { checkFile } from '../../../lib/content/check/index.ts'
import { readFileOverrides } from '../../../lib/content/compile/record/file-overrides.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'

const HEAD = "---\ntitle: 'A'\n---\n"
const encoder = new TextEncoder()

/** `line: rules` of each silence, and the diagnostics. */
function read(text: string, path = 'articles/a.md') {
  const file = checkFile(path, encoder.encode(text))
  const { overrides, diagnostics } = readFileOverrides(path, file, undefined)
  const silences = overrides.silences.map(({ line, rules }) => `${line}: ${rules.join()}`)
  return { silences, faults: diagnostics.map(formatDiagnostic) }
}

const ONE = '<!-- imprint-disable-next-line link-dead -->'

describe('a comment that silences', () => {
  it.each<[string, string, string[]]>([
    ['the next line', `${ONE}\n[a](./b.md)\n`, ['5: link-dead']],
    ['past blank lines', `${ONE}\n\n\n[a](./b.md)\n`, ['7: link-dead']],
    [
      'past another comment',
      `${ONE}\n${ONE.replace('link', 'anchor')}\nText\n`,
      ['6: link-dead', '6: anchor-dead'],
    ],
    ['at the end of a line', `Text ${ONE}\nmore\n`, ['5: link-dead']],
    ['in a list', `- one\n\n  ${ONE}\n  two\n`, ['7: link-dead']],
    ['in a quote', `> ${ONE}\n>\n> two\n`, ['6: link-dead']],
    ['in raw HTML', `<div>\n${ONE}\n<p>x</p>\n</div>\n`, ['6: link-dead']],
    [
      'several rules',
      `${ONE.replace(' -->', ', anchor-dead media-missing -->')}\nx\n`,
      ['5: link-dead,anchor-dead,media-missing'],
    ],
    [
      'with a reason',
      `${ONE.replace(' -->', ' -- the harbour is closed -->')}\nx\n`,
      ['5: link-dead'],
    ],
    [
      'without spaces around',
      '<!--imprint-disable-next-line link-dead-->\nx\n',
      ['5: link-dead'],
    ],
    ['not in a fence', `\`\`\`html\n${ONE}\n\`\`\`\n`, []],
    ['not in code', `Write \`${ONE}\`.\n`, []],
    ['not indented as code', `    ${ONE}\n`, []],
  ])('%s', (_, body, silences) => {
    expect(read(HEAD + body)).toEqual({ silences, faults: [] })
  })

  it('stands in front matter too, and in site.yaml', () => {
    const silences = ['3: field-unknown']
    const text =
      "---\n# imprint-disable-next-line field-unknown\nlayout: post\ntitle: 'A'\n---\n"
    expect(read(text)).toEqual({ silences, faults: [] })
    const site = "title: 'A'\n# imprint-disable-next-line field-unknown\ntheme: dark\n"
    expect(read(site, 'site.yaml')).toEqual({ silences, faults: [] })
  })

  it.each([
    ['nothing', '<!-- imprint-disable-next-line -->', 'names no rule'],
    [
      'a slip',
      '<!-- imprint-disable-next-line link-ded -->',
      'did you mean `link-dead`?',
    ],
    ['no rule', '<!-- imprint-disable-next-line tides -->', 'docs/writing.md lists them'],
    [
      'another command',
      '<!-- imprint-disable link-dead -->',
      'write `imprint-disable-next-line`',
    ],
    [
      'a misspelt one',
      '<!-- imprint-disable-nextline x -->',
      '`imprint-disable-nextline` silences nothing',
    ],
  ])('is told where it names %s', (_, comment, message) => {
    const { silences, faults } = read(`${HEAD}${comment}\nText\n`)
    expect(silences).toEqual([])
    expect(faults).toEqual([expect.stringContaining(message)])
    expect(faults[0]).toMatch(/^articles\/a\.md:4:1 warning: .* \(disable-invalid\)$/)
  })

  it('is found in time in a text made of beginnings', () => {
    const body = '<!-- imprint-disable-next-line '.repeat(30_000)
    expect(read(HEAD + body).silences).toEqual([])
  })
})
