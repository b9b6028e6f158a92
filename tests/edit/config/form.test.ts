import { describe, expect, it, vi } from 'vitest'

import { KINDS } from '../../../lib/content/schema/kinds/index.ts'
import * as schema from '../../../lib/content/schema/fields.ts'
import { MORE_KEY, TOOLS_KEY } from '../../../lib/edit/config/keys.ts'
import { makeForm } from '../../../lib/edit/config/form.ts'

vi.mock(import('../../../lib/content/schema/fields.ts'), async (load) => {
  const fields = await load()
  return { ...fields, fieldRulesOf: vi.fn(fields.fieldRulesOf) }
})

function namesOf(type: Parameters<typeof makeForm>[0]): string[] {
  return makeForm(type).map(({ name }) => name)
}

describe('the form of a document', () => {
  it('begins with what every article has, and keeps the rest behind a button', () => {
    expect(namesOf('article').slice(0, 14)).toEqual([
      ...[TOOLS_KEY, 'title', 'subtitle', 'description', 'body', 'publish_date', 'draft'],
      ...['author', 'authors', 'tags', 'series', 'heroImage', 'heroAlt', MORE_KEY],
    ])
  })

  it.each(['article', 'author', 'page', 'tag', 'site'] as const)(
    'has each field of a %s once, but other names for one and what no form shows',
    (type) => {
      const fields = Object.entries(schema.fieldRulesOf(type))
      const shown = fields.filter(([name, { sameAs }]) => !sameAs && name !== 'redirects')
      const tools = type === 'article' ? [TOOLS_KEY] : []
      const body = type === 'site' ? [MORE_KEY] : ['body', MORE_KEY, ...tools]
      expect(namesOf(type).toSorted()).toEqual(
        [...shown.map(([name]) => name), ...body].toSorted(),
      )
    },
  )

  it('has a field that is added to the table, without another line', () => {
    const rules = schema.fieldRulesOf('tag')
    const color = { kind: 'text', description: 'Its colour', required: true } as const
    vi.mocked(schema.fieldRulesOf).mockReturnValueOnce({ ...rules, main_color: color })
    expect(makeForm('tag').at(-1)).toEqual({
      name: 'main_color',
      label: 'Main color',
      hint: 'Its colour',
      required: true,
      widget: 'string',
    })
  })

  it('has words and rules to choose from as the check has', () => {
    const feed = makeForm('site').find(({ name }) => name === 'feed')
    expect(feed?.options).toEqual(['full', 'summary'])
    const theme = makeForm('site').find(({ name }) => name === 'theme')
    expect(JSON.stringify(theme?.fields)).toMatch(/"front-page","stream","cards"/)
  })
})

/** The editor reads a dot in a name as a level. */
it.each(['checks', 'words'] as const)('has no dot in the names of %s', (kind) => {
  const names: unknown = KINDS[kind].schema?.propertyNames
  expect(JSON.stringify(names)).not.toContain('.')
})
