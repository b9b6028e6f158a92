// Messages about removed URLs.
import { type Catalogue, fromCatalogue } from '../model/diagnostic.ts'

const GONE = '`{{address}}`{{feeds}} is public and would be removed. {{advice}}'

const SHAPE =
  'Published addresses had another shape: add `former: [{ {{former}} }]` to `addresses`, so that they lead on'

export const REMOVED_URL_MESSAGES = {
  'url-removed': `${GONE}`,
  'url-removed-from-output': `${GONE}`,
  'url-removed:shape': SHAPE,
  'url-removed-from-output:shape': SHAPE,
} as const satisfies Catalogue

/** Of a comparison that was asked for, or with `OUT_DIR`. */
export type RemovedRule = 'url-removed' | 'url-removed-from-output'

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
