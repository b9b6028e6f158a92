// JSON Schema of each document of the API.
import type { SchemaPage } from '../model/api.ts'
import { type ApiSchema, isApiSchema } from '../site/api/schema-names.ts'
import { DEFINITIONS, type DefinitionName } from './contract/definitions.ts'
import type { Definition } from './contract/define.ts'
import { toApiUrl } from './render/parts.ts'

/** JSON Schema 2020-12, whose meta-schema is what its name says. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

const NAMES = {
  index: 'Index',
  article: 'Article',
  page: 'Page',
  author: 'Author',
  tag: 'Tag',
  series: 'Series',
  'full-list': 'FullList',
  list: 'List',
  directory: 'Directory',
  changes: 'Changes',
  'changes-page': 'ChangesPage',
  identity: 'Identity',
} as const satisfies Record<ApiSchema, DefinitionName>

/** JSON Schema 2020-12, complete: what the object refers to is in its `$defs`. */
export function toSchema({ site, name, fields }: SchemaPage): object {
  const $id = toApiUrl(site, { kind: 'schema', name })
  return { $schema: DIALECT, $id, ...(fields ?? (isApiSchema(name) && bundle(name))) }
}

function bundle(name: ApiSchema): object {
  const definition = DEFINITIONS[NAMES[name]]
  const parts = listParts(definition)
  return { ...definition, ...(parts.length > 0 && { $defs: pick(parts) }) }
}

function pick(
  names: readonly DefinitionName[],
): Partial<Record<DefinitionName, Definition>> {
  return Object.fromEntries(names.map((name) => [name, DEFINITIONS[name]]))
}

/** Names of all that a definition refers to, near and far, in the order of the contract. */
function listParts(definition: Definition): DefinitionName[] {
  const found = new Set<string>()
  const visit = (schema: object) => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(REFERENCE)) {
      if (found.has(name)) continue
      found.add(name)
      if (isName(name)) visit(DEFINITIONS[name])
    }
  }
  visit(definition)
  return Object.keys(DEFINITIONS)
    .filter(isName)
    .filter((name) => found.has(name))
}

const REFERENCE = /"\$ref":"#\/\$defs\/(\w+)"/g

function isName(name: string): name is DefinitionName {
  return Object.hasOwn(DEFINITIONS, name)
}
