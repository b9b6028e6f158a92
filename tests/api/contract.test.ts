import { describe, expect, it } from 'vitest'

import { FROZEN, listFaults, listFaultsAt, PRESENT } from '../support/contract.ts'

describe('the contract', () => {
  it('keeps every address of v1.0', () => {
    expect(PRESENT.paths).toMatchObject(FROZEN.paths)
  })

  it.each(Object.entries(FROZEN.$defs))(
    'keeps every field of %s, with its type, and keeps it required',
    (name, frozen) => {
      expect(shapeOf(PRESENT.$defs[name])).toMatchObject(shapeOf(frozen))
      expect(requiredOf(PRESENT.$defs[name])).toEqual(
        expect.arrayContaining(requiredOf(frozen)),
      )
    },
  )

  it('has a title and a description for every object and field', () => {
    const bare = Object.entries(PRESENT.$defs).flatMap(([name, schema]) => {
      const fields = Object.entries<object>(Object(schema).properties ?? {})
      const faults = fields.filter(([, field]) => !isClear(field)).map(([field]) => field)
      return [...('description' in schema ? [] : ['']), ...faults].map(
        (f) => `${name}.${f}`,
      )
    })
    expect(bare).toEqual([])
  })

  it('finds what is missing, what is too much, and words of no set', () => {
    const change = { seq: 1, edition: 1, at: '2026-01-01T00:00:00.000Z', type: 'tag' }
    expect(listFaults('Change', { ...change, op: 'put', id: 'a', slug: 'a' })).toEqual([])
    expect(listFaults('Change', { ...change, op: 'drop', id: 'a', name: 'a' })).toEqual([
      'open / must have required property \'slug\' {"missingProperty":"slug"}',
      'closed / must have required property \'slug\' {"missingProperty":"slug"}',
      'closed /op must be equal to one of the allowed values {"allowedValues":["put","delete"]}',
      'closed / must NOT have unevaluated properties {"unevaluatedProperty":"name"}',
      'v1.0 / must have required property \'slug\' {"missingProperty":"slug"}',
    ])
  })

  it('knows documents by their addresses', () => {
    const removed = { id: 'a', removed: true }
    expect(listFaultsAt('/api/v1/ids/a.json', removed)).toEqual([])
    expect(listFaultsAt('/api/v1/tags.json', removed)).not.toEqual([])
    expect(listFaultsAt('/api/v1/other.json', removed)).toEqual([
      'the contract has no address /api/v1/other.json',
    ])
  })
})

/** Names tell enough of a reference, of a list of them, and of a constant. */
function isClear(field: object): boolean {
  return ['description', '$ref', 'items', 'const'].some((key) => key in field)
}

function requiredOf(schema: object | undefined): string[] {
  return Object(schema).required ?? []
}

/** Words of a set may be added, and so may what is always there. */
function shapeOf(schema: object | undefined): object {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return value
    const { 'x-extensible-enum': words, required, ...rest } = value
    return rest
  })
}
