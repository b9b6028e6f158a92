import { describe, expect, it, vi } from 'vitest'

import { KINDS } from '../../../lib/content/schema/kinds/index.ts'
import * as schema from '../../../lib/content/schema/fields.ts'
import { makeForm } from '../../../lib/edit/config/form.ts'

vi.mock(import('../../../lib/content/schema/fields.ts'), async (load) => {
  const fields = await load()
  return { ...fields, fieldRulesOf: vi.fn(fields.fieldRulesOf) }
})

const CONTEXT = { timeZone: 'Europe/Lisbon' }

function namesOf(type: Parameters<typeof makeForm>[0]): string[] {
  return makeForm(type, CONTEXT).map(({ name }) => name)
}

describe('the form of a document', () => {
  it('begins with what every article has, then its text', () => {
    expect(namesOf('article').slice(0, 10)).toEqual([
      ...['title', 'subtitle', 'description', 'publish_date', 'draft'],
      ...['author', 'tags', 'heroImage', 'heroAlt', 'body'],
    ])
  })

  it.each(['article', 'author', 'page', 'tag', 'site'] as const)(
    'has each field of a %s once, but other names for one and what no form shows',
    (type) => {
      const fields = Object.entries(schema.fieldRulesOf(type))
      const shown = fields.filter(([name, { sameAs }]) => !sameAs && name !== 'redirects')
      const body = type === 'site' ? [] : ['body']
      expect(namesOf(type).toSorted()).toEqual(
        [...shown.map(([name]) => name), ...body].toSorted(),
      )
    },
  )

  it('has a field that is added to the table, without another line', () => {
    const rules = schema.fieldRulesOf('tag')
    const color = { kind: 'text', description: 'Its colour', required: true } as const
    vi.mocked(schema.fieldRulesOf).mockReturnValueOnce({ ...rules, main_color: color })
    expect(makeForm('tag', CONTEXT).at(-1)).toEqual({
      name: 'main_color',
      label: 'Main color',
      hint: 'Its colour',
      required: true,
      widget: 'string',
    })
  })

  it('tells in which zone a date is read', () => {
    const dates = makeForm('article', CONTEXT).filter(({ name }) => /_date$/.test(name))
    expect(dates).toHaveLength(4)
    for (const { hint } of dates) expect(hint).toMatch(/Europe\/Lisbon/)
  })

  it('has words and rules to choose from as the check has', () => {
    const feed = makeForm('site', CONTEXT).find(({ name }) => name === 'feed')
    expect(feed?.options).toEqual(['full', 'summary'])
    const theme = makeForm('site', CONTEXT).find(({ name }) => name === 'theme')
    expect(JSON.stringify(theme?.fields)).toMatch(/"front-page","stream","cards"/)
  })
})

/** The editor reads a dot in a name as a level. */
it.each(['checks', 'words'] as const)('has no dot in the names of %s', (kind) => {
  const names: unknown = KINDS[kind].schema?.propertyNames
  expect(JSON.stringify(names)).not.toContain('.')
})
