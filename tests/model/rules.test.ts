import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { CHECK_MESSAGES } from '../../lib/content/check/messages.ts'
import { COMPILE_MESSAGES } from '../../lib/content/compile/messages.ts'
import { REFERENCE_MESSAGES } from '../../lib/content/references/messages.ts'
import { SILENCE_MESSAGES } from '../../lib/content/severity/messages.ts'
import { FIELD_MESSAGES } from '../../lib/content/schema/kinds/messages.ts'
import { TRANSLATION_MESSAGES } from '../../lib/content/translations/messages.ts'
import { CONFLICT_MESSAGES } from '../../lib/content/visibility/messages.ts'
import { DOCUMENT, withRulesTable } from '../../lib/build/rules-table.mjs'
import { LEFTOVER_MESSAGES } from '../../lib/markdown/leftovers/messages.ts'
import { BODY_MESSAGES } from '../../lib/markdown/messages.ts'
import { fromCatalogue } from '../../lib/model/diagnostic.ts'
import { RULES } from '../../lib/model/rules.ts'
import { REMOVED_URL_MESSAGES } from '../../lib/removed-urls/messages.ts'
import { PREVIEW_MESSAGES } from '../../lib/seo/messages.ts'

const CATALOGUES: readonly Readonly<Record<string, string>>[] = [
  BODY_MESSAGES,
  CHECK_MESSAGES,
  COMPILE_MESSAGES,
  CONFLICT_MESSAGES,
  FIELD_MESSAGES,
  LEFTOVER_MESSAGES,
  PREVIEW_MESSAGES,
  REFERENCE_MESSAGES,
  REMOVED_URL_MESSAGES,
  SILENCE_MESSAGES,
  TRANSLATION_MESSAGES,
]
const ids = CATALOGUES.flatMap((catalogue) => Object.keys(catalogue))

describe('rules', () => {
  it('are named in kebab-case', () => {
    const names = [...Object.keys(RULES), ...ids.flatMap((id) => id.split(':'))]
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([])
  })

  it('have messages, each in one catalogue', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const reported = new Set(ids.map((id) => id.split(':')[0]))
    expect([...reported].toSorted()).toEqual(Object.keys(RULES).toSorted())
  })

  it('speak in a line and a half, without the values of an author', () => {
    const messages = CATALOGUES.flatMap((catalogue) => Object.entries(catalogue))
    expect(messages.filter(([, text]) => text.length > 160)).toEqual([])
  })

  // A catalogue holds an id as a key alone; where a test names it, a diagnostic has it.
  it('are each named by a test', () => {
    const folder = join(inject('root'), 'tests')
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|txt)$/.test(file) && !file.endsWith('rules.test.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
    const isNamed = (rule: string) => new RegExp(`['"(]${rule}[\\\\'")]`).test(texts)
    expect(Object.keys(RULES).filter((rule) => !isNamed(rule))).toEqual([])
  })
})

describe('the table for writers', () => {
  const file = join(inject('root'), DOCUMENT)

  it('is up to date: `node lib/build/rules-table.mjs` writes it anew', () => {
    const document = readFileSync(file, 'utf8')
    expect(document).toBe(withRulesTable(document, RULES))
  })

  it('keeps a bar of an example inside its cell, and says what a rule does', () => {
    const document = '# Rules\n\n<!-- begin rules -->\nold\n<!-- end rules -->\n\nMore.\n'
    const held = { severity: 'error', holds: true, example: '`a | b`' } as const
    const strict = { severity: 'warning', strict: 'error', example: '`c`' } as const
    const table = withRulesTable(document, { 'b-rule': held, 'a-rule': strict })
    expect(table.split('\n').slice(6, 8)).toEqual([
      '| `a-rule` | warning | error | | `c` |',
      '| `b-rule` | error | | yes | `a \\| b` |',
    ])
    expect(table.endsWith('\n\n<!-- end rules -->\n\nMore.\n')).toBe(true)
  })
})

describe('a message', () => {
  const toViolation = fromCatalogue({
    'link-dead': '{{first}} leads nowhere, and {{second}} too',
    'image-broken:x': 'nothing to fill in',
  })

  it('takes its severity from its rule, and its values as they are', () => {
    expect(toViolation('link-dead', { first: '{{second}} $&', second: 2 })).toEqual({
      rule: 'link-dead',
      severity: 'warning',
      message: '{{second}} $& leads nowhere, and 2 too',
    })
  })

  it('may be a variant of its rule', () => {
    expect(toViolation('image-broken:x', {})).toEqual({
      rule: 'image-broken',
      severity: 'warning',
      message: 'nothing to fill in',
    })
  })
})
