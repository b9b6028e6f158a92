// Fields by the names that other blog engines and habits give them.
import { foldSpelling, suggestSpelling } from '../../../text/spelling.ts'

/** Lower case, without spaces, `-` and `_`. The first field of a type that has the name is meant. */
const FIELD_ALIASES: Readonly<Record<string, string>> = {
  aliases: 'alias redirectfrom redirects',
  author: 'by',
  avatar: 'cover image photo picture thumbnail',
  bio: 'about description summary',
  canonical_url: 'canonical externalurl',
  created_date: 'created createdat',
  description: 'about abstract excerpt lead summary',
  draft: 'unpublished',
  fediverse: 'handle mastodon',
  heroAlt: 'imagealt',
  heroImage: 'cover coverimage featuredimage hero image photo picture thumbnail',
  hub: 'pubsubhubbub websub',
  id: 'guid',
  language: 'lang locale',
  name: 'title',
  navigation: 'menu nav',
  publish_date: 'date pubdate published publishedat',
  read_time: 'readingtime',
  rights: 'copyright license',
  slug: 'permalink url',
  social: 'sociallinks',
  tagline: 'slogan subtitle',
  tags: 'categories category keywords topics',
  time_zone: 'tz',
  title: 'headline name',
  unlisted: 'hidden private',
  updated_date: 'lastmod lastmodified modified updated updatedat',
  url: 'baseurl',
}

/** The known field that was meant: by another name, else by the nearest spelling. */
export function nearestField(word: string, known: readonly string[]): string | undefined {
  const folded = foldSpelling(word)
  const meant = known.find((name) => FIELD_ALIASES[name]?.split(' ').includes(folded))
  return meant ?? suggestSpelling(word, known)
}
