// Judges documents of the content API: by its open schemas, by closed ones, and by those of v1.0.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

import { DEFINITIONS, type DefinitionName } from '../../lib/api/contract/definitions.ts'
import { OPERATIONS, type Operation } from '../../lib/api/contract/operations.ts'

interface Contract {
  /** The object that each address answers with. */
  readonly paths: Readonly<Record<string, string>>
  readonly $defs: Readonly<Record<string, object>>
}

/** The contract as it was first published: what is valid now is valid by it for ever. */
export const FROZEN: Contract = parseContract(
  readFileSync(
    fileURLToPath(new URL('../api/fixtures/v1.0.json', import.meta.url)),
    'utf8',
  ),
)

/** The contract as it is. */
export const PRESENT: Contract = parseContract(
  JSON.stringify({
    paths: Object.fromEntries(
      OPERATIONS.map(({ path, answer }) => [path, answer ?? 'object']),
    ),
    $defs: DEFINITIONS,
  }),
)

function parseContract(json: string): Contract {
  const contract: unknown = JSON.parse(json)
  return contract as Contract
}

const JUDGES = {
  open: makeAjv(PRESENT.$defs),
  closed: makeAjv(close(PRESENT.$defs)),
  'v1.0': makeAjv(FROZEN.$defs),
}

/** Lists what is wrong with a document of that name; a field that the contract has not, too. */
export function listFaults(name: DefinitionName, document: unknown): string[] {
  return Object.entries(JUDGES).flatMap(([judge, ajv]) => {
    const validate = ajv.getSchema(`#/$defs/${name}`)
    if (!validate) return [`${judge}: there is no ${name}`]
    return validate(document) ? [] : describe(judge, validate)
  })
}

/** The same by a site path such as `/api/v1/articles/tides.json`. */
export function listFaultsAt(path: string, document: unknown): string[] {
  const operation = findOperation(path)
  if (!operation) return [`the contract has no address ${path}`]
  return operation.answer ? listFaults(operation.answer, document) : []
}

/** What the contract says of a site path. */
export function findOperation(path: string): Operation | undefined {
  return OPERATIONS.find((operation) => toPattern(operation.path).test(path))
}

function toPattern(path: string): RegExp {
  const source = path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${source}$`)
}

function makeAjv($defs: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  addFormats.default(ajv)
  ajv.addKeyword('x-extensible-enum')
  return ajv.addSchema({ $defs }, '')
}

function describe(judge: string, { errors }: ValidateFunction): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) =>
    [judge, instancePath || '/', message, JSON.stringify(params)].join(' '),
  )
}

/** Objects with nothing more than they name, and words of a set as it is today. */
function close<Schema extends object>(schemas: Schema): Schema {
  const closed: unknown = JSON.parse(JSON.stringify(schemas), (_, value) => {
    if (value?.type === 'object') return { ...value, unevaluatedProperties: false }
    const { 'x-extensible-enum': words, ...rest } = Object(value)
    return words === undefined ? value : { ...rest, enum: words }
  })
  return closed as Schema
}
