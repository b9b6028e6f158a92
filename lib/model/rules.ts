// The one table of rules, each with its default severity.

export type Severity = 'error' | 'warning' | 'note'

/**
 * A rule's name is stable: people search for it and settings will name it. The catalogues
 * (`messages.ts` of a folder) say what each rule tells the author.
 */
export const RULES = {
  // Files
  'file-encoding': 'error',
  'file-ignored': 'warning',
  'file-is-folder': 'error',
  'file-outside': 'error',
  'file-too-large': 'error',
  'file-unreadable': 'error',

  // Front matter and YAML
  'front-matter-delimiter': 'error',
  'front-matter-format': 'error',
  'front-matter-line-end': 'error',
  'front-matter-missing': 'error',
  'front-matter-too-long': 'error',
  'yaml-comment': 'warning',
  'yaml-duplicate-key': 'error',
  'yaml-markup': 'error',
  'yaml-nesting': 'error',
  'yaml-not-mapping': 'error',
  'yaml-syntax': 'error',

  // Fields by themselves
  'control-character': 'warning',
  'direction-mark': 'warning',
  'field-empty': 'error',
  'field-misspelt': 'error',
  'field-missing': 'error',
  'field-type': 'error',
  'field-unknown': 'warning',
  'address-invalid': 'error',
  'alias-invalid': 'error',
  'date-invalid': 'error',
  'field-invalid': 'error',
  'flag-invalid': 'error',
  'image-invalid': 'error',
  'link-part': 'error',
  'slug-invalid': 'error',

  // Fields of one document together
  'alias-own': 'error',
  'author-missing': 'error',
  'author-twice': 'error',
  'date-order': 'warning',
  'hero-alt-missing': 'warning',
  'hero-alt-unused': 'warning',
  'id-invalid': 'error',
  'slug-reserved': 'error',
  'type-field': 'error',

  // Bodies
  'address-unsafe': 'error',
  'anchor-dead': 'error',
  'body-too-large-for-feeds': 'warning',
  'body-unparsable': 'error',
  'cite-local': 'warning',
  'code-language-unknown': 'warning',
  'heading-first-level': 'warning',
  'html-attribute-removed': 'warning',
  'html-element-removed': 'warning',
  'id-duplicate': 'warning',
  'image-missing-alt': 'warning',
  'srcset-local': 'warning',

  // Between documents
  'alias-taken': 'error',
  'id-taken': 'error',
  'image-broken': 'warning',
  'link-dead': 'error',
  'link-loopback': 'error',
  'link-outside': 'error',
  'media-missing': 'error',
  'media-type-unknown': 'error',
  'slug-taken': 'error',

  // Social previews: asked for, and never an error
  'preview-description-cut': 'warning',
  'preview-description-missing': 'warning',
  'preview-description-repeats': 'warning',
  'preview-hero-alt-missing': 'warning',
  'preview-hero-broken': 'warning',
  'preview-hero-cropped': 'warning',
  'preview-hero-heavy': 'warning',
  'preview-hero-missing': 'warning',
  'preview-hero-none': 'note',
  'preview-hero-remote': 'warning',
  'preview-hero-small': 'warning',
  'preview-title-cut': 'warning',
  'preview-title-undrawn': 'warning',

  // Against an earlier publish: asked for, or what lies in `OUT_DIR`
  'url-removed': 'error',
  'url-removed-from-output': 'warning',
} as const satisfies Readonly<Record<string, Severity>>

export type Rule = keyof typeof RULES
