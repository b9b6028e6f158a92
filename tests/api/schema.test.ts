import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'

import { toSchema } from '../../lib/api/schema.ts'
import { API_SCHEMAS } from '../../lib/site/api/schema-names.ts'

const site = { url: 'https://tides.example/blog', basePath: '/blog' }

describe('schemas of the API', () => {
  it.each(API_SCHEMAS)('publishes %s complete, at its own address', (name) => {
    const url = `https://tides.example/blog/api/v1/schema/${name}.json`
    const schema = toSchema({ site, name })
    expect(schema).toMatchObject({ $id: url })
    const ajv = new Ajv2020({ strict: true })
    addFormats.default(ajv)
    ajv.addKeyword('x-extensible-enum')
    expect(ajv.compile(schema)({})).toBe(false)
  })

  it('brings along what an object refers to, near and far, and nothing else', () => {
    expect(Object.keys(Object(toSchema({ site, name: 'list' })).$defs)).toEqual([
      'ArticleSummary',
      'Ref',
      'Picture',
    ])
  })

  it('leaves objects open', () => {
    expect(
      JSON.stringify(API_SCHEMAS.map((name) => toSchema({ site, name }))),
    ).not.toMatch(/additionalProperties|unevaluatedProperties/)
  })
})
