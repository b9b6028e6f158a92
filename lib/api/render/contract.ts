// The documents that tell of the contract. They alone need its objects, and the package of those.
import type { ContractPage } from '../../model/api.ts'
import { toOpenApi } from '../openapi.ts'
import { toSchema } from '../schema.ts'
import { type Rendered, toText } from './document.ts'

export function renderContract({ kind, page }: ContractPage): Rendered {
  switch (kind) {
    case 'openapi':
      return { text: toText(toOpenApi(page)) }
    case 'schema':
      return { text: toText(toSchema(page)) }
  }
}
