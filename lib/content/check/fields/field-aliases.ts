import { foldSpelling, suggestSpelling } from '../../../text/suggest.ts'

/**
 * What other blog engines and habits call our fields, folded as `fold` does it; the first
 * name that the document's type has is meant.
 */
const FIELD_ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['about', ['bio', 'description']],
  ['abstract', ['description']],
  ['alias', ['aliases']],
  ['baseurl', ['url']],
  ['by', ['author']],
  ['canonical', ['canonical_url']],
  ['categories', ['tags']],
  ['category', ['tags']],
  ['copyright', ['rights']],
  ['cover', ['heroImage', 'avatar']],
  ['coverimage', ['heroImage']],
  ['created', ['created_date']],
  ['createdat', ['created_date']],
  ['date', ['publish_date']],
  ['description', ['bio']],
  ['excerpt', ['description']],
  ['externalurl', ['canonical_url']],
  ['featuredimage', ['heroImage']],
  ['guid', ['id']],
  ['handle', ['fediverse']],
  ['headline', ['title']],
  ['hero', ['heroImage']],
  ['hidden', ['unlisted']],
  ['image', ['heroImage', 'avatar']],
  ['imagealt', ['heroAlt']],
  ['keywords', ['tags']],
  ['lang', ['language']],
  ['lastmod', ['updated_date']],
  ['lastmodified', ['updated_date']],
  ['lead', ['description']],
  ['license', ['rights']],
  ['locale', ['language']],
  ['mastodon', ['fediverse']],
  ['menu', ['navigation']],
  ['modified', ['updated_date']],
  ['name', ['title']],
  ['nav', ['navigation']],
  ['permalink', ['slug']],
  ['photo', ['avatar', 'heroImage']],
  ['picture', ['heroImage', 'avatar']],
  ['private', ['unlisted']],
  ['pubdate', ['publish_date']],
  ['published', ['publish_date']],
  ['publishedat', ['publish_date']],
  ['pubsubhubbub', ['hub']],
  ['readingtime', ['read_time']],
  ['redirectfrom', ['aliases']],
  ['redirects', ['aliases']],
  ['slogan', ['tagline']],
  ['sociallinks', ['social']],
  ['subtitle', ['tagline']],
  ['summary', ['description', 'bio']],
  ['thumbnail', ['heroImage', 'avatar']],
  ['title', ['name']],
  ['topics', ['tags']],
  ['tz', ['time_zone']],
  ['unpublished', ['draft']],
  ['updated', ['updated_date']],
  ['updatedat', ['updated_date']],
  ['url', ['slug']],
  ['websub', ['hub']],
])

/** The known field that was meant: what others call it, else the nearest spelling. */
export function nearestField(word: string, known: readonly string[]): string | undefined {
  const meant = FIELD_ALIASES.get(foldSpelling(word))?.find((name) =>
    known.includes(name),
  )
  return meant ?? suggestSpelling(word, known)
}
