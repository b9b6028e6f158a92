import { describe, expect, it } from 'vitest'

import { toEntryUri } from '../../lib/site/article-id.ts'

describe('the id of an entry in Atom', () => {
  // Made by Python's `uuid.uuid5` with the same namespace.
  it.each([
    ['path:hello', '10c12538-8514-5bc9-ae44-3a7c9174ab87'],
    ['b7e1', '59927554-3fab-586c-8016-c15a0fa3ea4a'],
    ['path:2025/über', 'd089e7e4-37b4-5b95-8d64-ede18a46059e'],
    ['007', 'c2d08149-f217-5198-8be3-d99c80933d24'],
    ['urn:imprint:x', 'cfe6f3da-064a-511a-94ed-fa55c95219b5'],
    ['https:', '8b8a3a1a-54f2-5ba6-a5b3-6522a2ec7e15'],
    ['mailto:a@b.example', '9ccd67d4-80bd-5be0-8ff7-ddafab174e72'],
    ['isbn:1', 'ef070e0e-794c-5eea-8f26-a0ce4b4f39b9'],
    ['javascript:x', 'df10428d-77bb-5a0d-a426-a01e0e1fa8f2'],
    ['an id of words', '2d777572-0c35-5247-9009-25c57cc7771b'],
    ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'f979eb85-f33e-54e9-b5bb-4333e7cb9696'],
  ])('%j becomes a UUID of version 5', (id, uuid) => {
    expect(toEntryUri(id)).toBe(`urn:uuid:${uuid}`)
  })

  it.each([
    ['https://old.example/?p=123'],
    ['http://old.example/2019/05/post/'],
    ['tag:old.example,2019:post-7'],
    ['urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'],
    ['urn:isbn:9780141439518'],
    ['https://old.example/%E6%97%A5'],
  ])('%j stays: its scheme is registered', (id) => {
    expect(toEntryUri(id)).toBe(id)
  })

  it('a UUID is its own URN', () => {
    expect(toEntryUri('1225C695-CFB8-4EBB-AAAA-80DA344EFA6A')).toBe(
      'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a',
    )
  })

  it('is an IRI that stays one', () => {
    for (const id of ['https://x.example/?a=<2> "c"', 'ünï:код/🦀', '100%25']) {
      const uri = toEntryUri(id)
      expect(uri).toMatch(/^[a-z]+:[!-~]+$/)
      expect(toEntryUri(uri)).toBe(uri)
    }
  })
})
