import { describe, expect, it } from 'vitest'

import { isHeldBack } from '../../../../lib/model/diagnostic.ts'
import { checkFile, fixFile, withYaml } from '../../../../lib/content/check/index.ts'
import { renderWithId } from '../../../../lib/content/references/front-matter-edit.ts'

const PATH = 'articles/tide.md'
const encode = (text: string) => new TextEncoder().encode(text)
const check = (text: string) => checkFile(PATH, encode(text))

const GOOD = { title: 'Tide', publish_date: '2020-01-02' }

describe('front matter that is not YAML', () => {
  it.each([
    ['+++\ntitle = "Tide"\ndate = 2020-01-02\n+++\nText\n', GOOD],
    ['---toml\ntitle = "Tide"\ndate = 2020-01-02\n---\nText\n', GOOD],
    ['{\n"title": "Tide",\n"date": "2020-01-02"\n}\nText\n', GOOD],
    [';;;\n"title": "Tide",\n"date": "2020-01-02"\n;;;\nText\n', GOOD],
    ['---json\n{"title": "Tide",\n"date": "2020-01-02"}\n---\nText\n', GOOD],
    [
      '+++\r\ntitle = "Tide"\r\ndate = 2020-01-02T10:00:00+02:00\r\n[cover]\r\nimage = "a.png"\r\n+++\r\nText\r\n',
      { ...GOOD, publish_date: '2020-01-02T10:00:00.000+02:00', heroImage: 'a.png' },
    ],
  ])('%j is read, and written as YAML', (text, fields) => {
    const checked = check(text)
    expect(checked.diagnostics.filter(isHeldBack)).toEqual([])
    expect(checked.fields).toEqual(fields)
    expect(checked.diagnostics[0]).toMatchObject({ rule: 'field-form', severity: 'note' })
    const fixed = fixFile(PATH, encode(text), checked.diagnostics) ?? ''
    expect(fixed.startsWith('---') && /Text\r?\n$/.test(fixed)).toBe(true)
    expect(check(fixed).fields).toEqual(fields)
    expect(checked.staged.split('\n').indexOf('Text') - checked.addedLines + 1).toBe(
      text.split(/\r?\n/).indexOf('Text') + 1,
    )
  })

  it.each([
    '+++\ntitle = "Tide"\ndate = 2020-01-02\ndraft = true\n+++\nText\n',
    '+++\ntitle = "Tide"\ndate = 2020-01-02\n[params]\nhidden = true\n+++\nText\n',
    '+++\ntitle = "Tide\ndate = 2020-01-02\ndraft = true\n+++\nText\n',
    '{\n"title": "Tide",\n"draft": true,\n"draft": false\n}\nText\n',
    '+++\ntitle = "Tide"\ndate = 2020-01-02\n+++\n\n#draft\n\nText\n',
  ])('%j stays private, also when it is fixed', (text) => {
    const { isPrivate, diagnostics } = check(text)
    expect(isPrivate).toBe(true)
    expect(check(fixFile(PATH, encode(text), diagnostics) ?? text).isPrivate).toBe(true)
  })

  it('tells faults on the lines where they are written', () => {
    const { diagnostics } = check(
      '+++\ntitle = "Tide"\n# day\ndate = "2020-13-02"\n\nlastmod = "soon"\n+++\nText\n',
    )
    const lines = diagnostics.map(({ rule, line }) => `${line} ${rule}`)
    expect(lines).toContain('4 date-invalid')
    expect(lines).toContain('6 field-left-out')
  })

  it('keeps comments, and takes none out of a text', () => {
    const toml = '+++\n# one\ntitle = "A # b" # two\nnote = """\n# no\n"""\n+++\nText\n'
    expect(withYaml(toml)).toBe(
      '---\n# one\n# two\ntitle: "A # b"\nnote: |\n  # no\n---\nText\n',
    )
  })

  it('gets an id as YAML', () => {
    expect(renderWithId('+++\ntitle = "A"\n+++\nText\n', 'x')).toBe(
      "---\ntitle: A\nid: 'x'\n---\nText\n",
    )
  })

  it.each([
    '+++\n+++\n',
    '+++\na = [[[\n+++\n',
    '{\n[1]\n}\n',
    ';;;\n1\n;;;\n',
    '{\n}\n',
  ])('%j is none', (text) => {
    expect(withYaml(text)).toBe(text)
    expect(check(text).diagnostics.some(isHeldBack)).toBe(true)
  })

  it('is read in linear time', () => {
    const open = `+++\n${'a = "#\n'.repeat(150_000)}`
    expect(check(open).diagnostics.some(isHeldBack)).toBe(true)
  }, 5000)
})
