// The contract as an OpenAPI 3.1 document.
import type { Site } from '../model/article.ts'
import { CONTRACT_VERSION, DEFINITIONS } from './contract/definitions.ts'
import { OPERATIONS, type Operation, type Parameter } from './contract/operations.ts'

const DESCRIPTION = `Everything public of this site, as plain JSON files that any host serves.

**To follow changes**, read \`/api/v1/index.json\`. The same \`epoch\` and \`seq\` as before: nothing
changed. The same \`epoch\` and a higher \`seq\`: read the pages of \`changes\` from
floor(seq / 200) + 1 on, then \`changes/newest.json\`. Another \`epoch\`: read \`lists/all\`, compare
each \`hash\`, read the articles whose hash differs, and drop those that are missing. \`total\` in the
index says how many there must be then.

**Versions.** Within v1 the contract only grows. Ignore fields, values of \`type\` and values of \`op\`
that are unknown.

**Caching.** Every file has a strong ETag and is revalidated, but full pages of changes, which never
change. In a browser use \`fetch(url, { cache: 'no-cache' })\`: a header \`If-None-Match\` set by hand
would need a preflight.

**References** are \`{slug, title, url, api}\` and never nest deeper. All addresses are absolute, all
instants are ISO 8601 in UTC.`

/** OpenAPI 3.1.1. Its server is the address of the site, base path included. */
export function toOpenApi(site: Pick<Site, 'title' | 'url'>): object {
  return toComponents({
    openapi: '3.1.1',
    info: {
      title: `Content API of ${site.title}`,
      version: CONTRACT_VERSION,
      description: DESCRIPTION,
      license: { name: 'MIT: the contract, not the texts', identifier: 'MIT' },
    },
    servers: [{ url: site.url }],
    // OpenAPI §4.8.1: an empty array means that nobody needs a key.
    security: [],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: toGet(operation) }]),
    ),
    components: {
      schemas: DEFINITIONS,
      headers: {
        ETag: { description: 'Strong: of the bytes', schema: { type: 'string' } },
      },
      responses: { NotFound: { description: 'There is no such document' } },
    },
  })
}

function toGet({
  operationId,
  summary,
  parameters,
  answer,
  immutable,
}: Operation): object {
  const schema = answer ? { $ref: `#/$defs/${answer}` } : { type: 'object' }
  return {
    operationId,
    summary,
    ...(parameters && { parameters: Object.entries(parameters).map(toParameter) }),
    responses: {
      200: {
        description: `${answer ?? 'A contract'}${immutable ? '. It never changes' : ''}`,
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: { 'application/json': { schema } },
      },
      404: { $ref: '#/components/responses/NotFound' },
    },
  }
}

function toParameter([name, parameter]: [string, Parameter]): object {
  return { name, in: 'path', required: true, ...parameter }
}

/** References of the contract, where OpenAPI has its schemas. Text cannot match: it is escaped. */
function toComponents(document: object): object {
  const json = JSON.stringify(document)
  return JSON.parse(json.replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/'))
}
