// The one table of field kinds.
import { addresses } from './site/addresses.ts'
import { hub, link, origins, receivers, siteUrl } from './address.ts'
import { checks } from './checks.ts'
import { date } from './date/date.ts'
import { feeds } from './site/feeds.ts'
import { flag } from './flag.ts'
import {
  feedBody,
  frontMatter,
  handle,
  host,
  indexNowKey,
  language,
  timeZone,
} from './form.ts'
import { image } from './image.ts'
import type { Kind } from './kind.ts'
import { letter } from './letter/letter.ts'
import { links } from './links.ts'
import { paths, texts } from './list.ts'
import { aliases, redirects, slug, slugs } from './slug.ts'
import { id, text } from './text.ts'
import { theme } from './theme/theme.ts'
import { words } from './words.ts'

export const KINDS = {
  text,
  id,
  texts,
  date,
  flag,
  slug,
  slugs,
  aliases,
  paths,
  redirects,
  link,
  links,
  image,
  handle,
  language,
  timeZone,
  siteUrl,
  hub,
  receivers,
  origins,
  indexNowKey,
  feedBody,
  feeds,
  addresses,
  frontMatter,
  host,
  checks,
  letter,
  words,
  theme,
} as const satisfies Record<string, Kind>

export type FieldKind = keyof typeof KINDS

/** The kind of that name, whichever it is. */
export function kindOf(name: FieldKind): Kind {
  return KINDS[name]
}
