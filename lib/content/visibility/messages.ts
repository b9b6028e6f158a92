// Messages about slugs, ids and old addresses that two documents claim.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const CONFLICT_MESSAGES = {
  'slug-taken':
    'The slug `{{slug}}` belongs to `{{owner}}` already: rename one of the files, or set `slug` in one',
  'slug-taken:free':
    'The slug `{{slug}}` belongs to `{{owner}}` already: write `slug: {{free}}` here, as `check --fix` does',
  'id-taken':
    'The id `{{id}}` belongs to `{{owner}}` already: give this article an id of its own, or remove the line',
  'alias-host':
    '`{{alias}}` is on another host: let {{host}} redirect to this site, or write `{{path}}`',
  'alias-taken:file':
    'The alias `{{alias}}` needs a folder where the file of `{{owner}}` is: redirect it at your host',
  'names-merged':
    '`{{label}}` and `{{other}}` share the page `{{path}}`: write one of them in other letters, or both alike',
  'redirect-dead':
    '`{{path}}` in `redirects` leads to `{{target}}`, which readers do not have: correct it',
  'alias-taken': 'The alias `{{alias}}` is the address of `{{owner}}`: remove it here',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(CONFLICT_MESSAGES)
