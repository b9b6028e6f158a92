// Filters, groups and orders of the list of articles.
import type { FormField } from './field.ts'
import { PROBLEMS_KEY, STATE_KEY } from '../lossless/hidden-keys.ts'
import { WORDS } from './words.ts'

/** Declared, because the editor filters by nothing else; each is left out of the file. */
export const COMPUTED_FIELDS: readonly FormField[] = [STATE_KEY, PROBLEMS_KEY].map(
  (name) => ({ name, label: name, widget: 'hidden' }),
)

const inState = (name: string, label: string) => ({
  name,
  label,
  field: STATE_KEY,
  pattern: `^${name}$`,
})

export const ARTICLE_VIEWS = {
  summary: `{{title}} *{{publish_date | date('D MMM YYYY')}} · {{${STATE_KEY}}}*`,
  sortable_fields: {
    fields: ['publish_date', 'title', 'updated_date', 'author'],
    default: { field: 'publish_date', direction: 'descending' },
  },
  view_filters: {
    filters: [
      inState('draft', WORDS.drafts),
      inState('scheduled', WORDS.scheduled),
      inState('public', WORDS.published),
      inState('unlisted', WORDS.unlisted),
      {
        name: 'problems',
        label: WORDS.withProblems,
        field: PROBLEMS_KEY,
        pattern: '^yes$',
      },
    ],
  },
  view_groups: {
    groups: [
      { name: 'year', label: WORDS.byYear, field: 'publish_date', pattern: '^\\d{4}' },
      { name: 'author', label: WORDS.byAuthor, field: 'author' },
      { name: 'series', label: WORDS.bySeries, field: 'series' },
    ],
  },
}
