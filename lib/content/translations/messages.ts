// Messages about translations that lead to no original.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const TRANSLATION_MESSAGES = {
  'translation-unknown':
    'No article has the slug or id `{{name}}`, so this one counts as no translation: {{remedy}}',
  'translation-unknown:self':
    '`{{name}}` is this article itself: write the slug of the original, or remove the line',
  'translation-unknown:chain':
    '`{{name}}` is a translation itself, so this article counts as none: write `{{original}}`, which it is made of',
  'translation-language':
    'This text and that of `{{other}}` are one in the same language, {{language}}, and readers are led to the other: set `language`',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(TRANSLATION_MESSAGES)
