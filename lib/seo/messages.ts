// Messages about the social preview of an article.

import { type Catalogue, fromCatalogue } from '../model/diagnostic.ts'

export const PREVIEW_MESSAGES = {
  'preview-title-cut:card':
    'Cards cut the title, {{width}} letters wide, to «{{shown}}».',
  'preview-title-cut:search':
    'Search pages cut the title, {{width}} letters wide, to «{{shown}}».',
  'preview-title-undrawn':
    'The share image leaves out {{characters}} of the title: it has no font for that.',
  'preview-description-missing': 'No description: a card shows the title alone.',
  'preview-description-derived':
    'The description is made of the first sentences: «{{shown}}». Write one if it should say more.',
  'preview-description-repeats':
    'The description repeats the title: say what the article gives.',
  'preview-description-cut':
    'The description, {{width}} letters wide, is cut: it ends with «{{end}}».',
  'preview-hero-none': 'No hero image: the share image shows the title alone.',
  'preview-hero-remote':
    'The hero image is on another server, and the share image shows none from there: save it beside the article.',
  'preview-hero-missing':
    'There is no such file: neither the article nor its share image has a picture. Add it, or fix the path.',
  'preview-hero-broken':
    'The hero image is damaged, cut off, or of another kind than its name says, and the share image is without it: save it again.',
  'preview-hero-heavy':
    'The hero image has {{megabytes}} MB, and all who open the article load it: save it below {{limit}} MB.',
  'preview-hero-small':
    'The hero image is {{width}} by {{height}} pixels, and blurred in the share image, which enlarges it {{growth}} times: {{enough}} is enough.',
  'preview-hero-cropped':
    'The hero image is {{ratio}}:1, and the share image cuts off about {{percent}} % of it: most is seen near {{best}}:1.',
  'preview-hero-alt-missing': 'No text for the hero image: say in heroAlt what it shows.',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(PREVIEW_MESSAGES)
