// Addresses of the content API that are there without any content.
import { type ApiAddress, DIRECTORY_TYPES, toApiPath } from './address.ts'
import { API_SCHEMAS, FRONT_MATTER_SCHEMAS } from './schema-names.ts'

/** Site paths, in no order. */
export function listApiPaths(): string[] {
  const schemas = [...API_SCHEMAS, ...Object.keys(FRONT_MATTER_SCHEMAS)]
  const addresses: readonly ApiAddress[] = [
    { kind: 'index' },
    { kind: 'list', list: { kind: 'all' } },
    ...DIRECTORY_TYPES.map((type): ApiAddress => ({ kind: 'directory', type })),
    { kind: 'newestChanges' },
    { kind: 'openapi' },
    ...schemas.map((name): ApiAddress => ({ kind: 'schema', name })),
  ]
  return addresses.map(toApiPath)
}
