import { beforeAll, describe, expect, it } from 'vitest'

import { ImprintClient } from '../../clients/typescript/client.ts'
import { OPERATIONS } from '../../lib/api/contract/operations.ts'
import { findOperation, listFaultsAt } from '../support/contract.ts'
import { requireApp } from './support/app.ts'
import { publishEveryKind } from './support/every-kind.ts'

/** There only when the log is longer, and when the index of the search is made. */
const RARE = ['/api/v1/changes/{epoch}/{number}.json', '/api/v1/search.json']

let files: ReadonlyMap<string, string>
let documents: ReadonlyMap<string, unknown>
let site: string

beforeAll(async () => {
  files = await publishEveryKind(await requireApp())
  const api = [...files].filter(([file]) => /^api\/v1\/.*\.json$/.test(file))
  documents = new Map(api.map(([file, text]) => [`/${file}`, JSON.parse(text)]))
  site = Object(documents.get('/api/v1/index.json')).site.url
})

describe('the content API of a blog with every kind of page', () => {
  it('is valid, and has nothing that the contract has not', () => {
    const faults = [...documents].flatMap(([path, document]) =>
      listFaultsAt(path, document).map((fault) => `${path}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('answers at every address of the contract', () => {
    const answered = new Set(
      [...documents.keys()].map((path) => findOperation(path)?.path),
    )
    const paths = OPERATIONS.map(({ path }) => path)
    expect(paths.filter((path) => !answered.has(path))).toEqual(RARE)
  })

  it('leads only to documents and pages that are there', () => {
    const addresses = [...documents.values()].flatMap(listAddresses)
    const missing = addresses.filter((address) => !isThere(address))
    expect([...new Set(missing)]).toEqual([])
  })

  it('is read by the client: every public article, each once', async () => {
    const requests: string[] = []
    const client = new ImprintClient(site, async (url) => {
      requests.push(String(url))
      const document = documents.get(toPath(String(url)))
      return document ? Response.json(document) : new Response(null, { status: 404 })
    })
    const { put, state } = await client.sync()
    const articles = [...documents.values()].filter(isPublicArticle)
    expect(put).toHaveLength(articles.length)
    expect(put).toEqual(expect.arrayContaining(articles))
    expect(requests.length).toBeLessThanOrEqual(articles.length + 4)
    expect(await client.sync(state)).toEqual({ state, put: [], deleted: [] })
    expect(requests.at(-1)).toBe(`${site}/api/v1/index.json`)
  })
})

function isPublicArticle(document: unknown): boolean {
  const { type, visibility } = Object(document)
  return type === 'article' && visibility === 'public'
}

/** What `api`, `url` and their like name on this site, in a document and in its parts. */
function listAddresses(document: unknown): string[] {
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([key, value]) => {
    if (typeof value !== 'string') return listAddresses(value)
    return ADDRESS.test(key) && value.startsWith(`${site}/`) ? [value] : []
  })
}

const ADDRESS =
  /^(?:api|url|older|feed|articles|tags|authors|series|pages|changes|openapi|oembedUrl)$/

function toPath(url: string): string {
  return decodeURI(url.slice(site.length))
}

/** Pictures and recordings are no texts, and texts alone are at hand here. */
function isThere(url: string): boolean {
  if (url.startsWith(`${site}/media/`)) return true
  const file = toPath(url).slice(1)
  return ['', '.html', '/index.html'].some((end) => files.has(`${file}${end}`))
}
