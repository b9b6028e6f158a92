// Messages about removed URLs.
import { type Catalogue, fromCatalogue } from '../model/diagnostic.ts'

const GONE = '`{{address}}`{{feeds}} is public and would be removed. {{advice}}'

export const REMOVED_URL_MESSAGES = {
  'url-removed': `${GONE}`,
  'url-removed-from-output': `${GONE}`,
} as const satisfies Catalogue

/** Explanations by the state of the document that still has the address. */
export const OWNER_STATES = {
  public: 'This file has it.',
  draft: 'This file has it, but is a draft.',
  scheduled: 'This file has it, but its publish date is in the future.',
  expired: 'This file has it, and its expiry date has come.',
  conflict: 'This file has it, but its slug or id belongs to another file.',
  broken: 'This file has it, but has errors.',
} as const

export const toViolation = fromCatalogue(REMOVED_URL_MESSAGES)
