// Messages about slugs, ids and old addresses that two documents claim.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const CONFLICT_MESSAGES = {
  'slug-taken':
    'The slug `{{slug}}` belongs to `{{owner}}` already: rename one of the files, or set `slug` in one',
  'id-taken':
    'The id `{{id}}` belongs to `{{owner}}` already: give this article an id of its own, or remove the line',
  'alias-taken': 'The alias `{{alias}}` is the address of `{{owner}}`: remove it here',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(CONFLICT_MESSAGES)
