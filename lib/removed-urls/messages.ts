// What the author is told about an address of an earlier publish that would be gone.
import { type Catalogue, fromCatalogue } from '../model/diagnostic.ts'

const GONE = '`{{address}}`{{feeds}} is public and would be gone. {{advice}}'

export const REMOVED_URL_MESSAGES = {
  'url-removed': `${GONE}`,
  'url-removed-from-output': `${GONE}`,
} as const satisfies Catalogue

/** By the state of the document that still has the address. */
export const OWNER_STATES = {
  public: 'This file has it.',
  draft: 'This file has it, and is a draft now.',
  scheduled: 'This file has it, and its date lies in the future.',
  conflict: 'This file has it, and its slug or id belongs to another.',
  broken: 'This file has it, and can not be read until its errors are fixed.',
} as const

export const toViolation = fromCatalogue(REMOVED_URL_MESSAGES)
