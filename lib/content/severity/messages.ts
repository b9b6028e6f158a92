// Messages about comments that silence rules.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const SILENCE_MESSAGES = {
  'disable-invalid': 'The comment names no rule: add one, such as `{{name}} link-dead`',
  'disable-invalid:form': '`{{name}}` silences nothing: write `{{right}}`, then the rule',
  'disable-invalid:rule': 'The comment names `{{name}}`, which is not a rule: {{remedy}}',
  'disable-unused':
    'Nothing on line {{line}} breaks `{{rule}}`: remove it from the comment',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(SILENCE_MESSAGES)
