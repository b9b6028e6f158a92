import type { FieldKind } from '../../schema/fields.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkDate } from './check-date.ts'
import { checkFlag } from './check-flag.ts'
import { checkImage } from './check-image.ts'
import { checkLink } from './check-link.ts'
import { checkLinks } from './check-links.ts'
import { checkTexts } from './check-list.ts'
import {
  checkFeedBody,
  checkHandle,
  checkHub,
  checkLanguage,
  checkSiteUrl,
  checkTimeZone,
} from './check-site.ts'
import { checkSlug } from './check-slug.ts'
import { checkText } from './check-text.ts'
import type { FieldCheck } from './field.ts'

/** The one rule for each kind of field. */
export const FIELD_CHECKS = {
  text: checkText,
  texts: checkTexts,
  date: checkDate,
  flag: checkFlag,
  slug: checkSlug,
  addresses: checkAddresses,
  link: checkLink,
  links: checkLinks,
  image: checkImage,
  handle: checkHandle,
  language: checkLanguage,
  timeZone: checkTimeZone,
  siteUrl: checkSiteUrl,
  hub: checkHub,
  feedBody: checkFeedBody,
} as const satisfies Record<FieldKind, FieldCheck>
