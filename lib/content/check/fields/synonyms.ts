// The fields by the names that other blog engines and habits give them: data, and its lookup.
import type { DocumentType } from '../../../model/document.ts'
import type { FieldRules } from '../../schema/fields.ts'
import { isSlip } from '../../../text/spelling.ts'
import { foldName } from '../privacy/sign-value.ts'
import { findSignKind } from '../privacy/signs.ts'

/**
 * Folded names for each field; the first of them that a document has is taken. Which of them a
 * type knows is decided by its fields.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  aliases: `alias redirectfrom redirectsfrom redirects oldurls oldurl oldpaths oldpath oldslugs
    oldpermalink legacyurl legacyurls wordpressurl previousurls previousurl formerurls permalink permalinks url urls path uri`,
  author: 'by writer byline creator dccreator postauthor authorname displayauthor',
  avatar: 'cover image photo picture thumbnail profileimage profilepicture',
  bio: 'about description summary shortbio',
  canonical_url: 'canonical canonicallink canonicalhref externalurl originalurl',
  created_date: 'created createdat createdon creationdate datecreated createddate',
  description: `excerpt summary abstract about desc lead lede teasertext dek deck blurb customexcerpt
    metadescription seodescription ogdescription shortdescription introduction`,
  expiry_date: '',
  fediverse: 'handle mastodon',
  heroAlt: `imagealt imagealttext coveralt coverimagealt featureimagealt featuredimagealt thumbnailalt
    bannerimagealt imagedescription heroimagealt`,
  heroImage: `hero cover coverimage featureimage featuredimage image banner bannerimage headerimage
    postimage leadimage mainimage ogimage socialimage thumbnail thumbnailimage thumb photo picture images
    photos`,
  hub: 'pubsubhubbub websub',
  id: 'guid uuid',
  language: 'lang locale',
  name: 'title displayname fullname',
  navigation: 'menu nav',
  publish_date: `publishdate pubdate publishedat publishedon published publisheddate publishon publishat
    publish publicationdate datepublished datepublish firstpublishedat date datetime postdate posted
    postedon dateposted wppostdate releasedate released pubdatetime day created createdat createdon
    creationdate datecreated`,
  read_time: 'readingtime timetoread minutesread',
  rights: 'copyright license',
  series: 'serie seriesname seriestitle',
  slug: '',
  social: 'sociallinks',
  tagline: 'slogan subtitle',
  tags: 'tag categories category keywords keyword topics topic taxonomies',
  time_zone: 'tz',
  translation_of: 'translates translatedfrom translationsource',
  title: 'headline name posttitle pagetitle',
  // Obsidian's Digital Garden: of no list, and there.
  unlisted: 'dghide',
  updated_date: `updated updatedat updatedon dateupdated lastupdated lastupdate lastmod lastmodified
    lastmodifiedat lastmodifieddate modified modifiedat modifieddate datemodified moddate revised edited
    update updatedate`,
  url: 'baseurl',
}

const LISTS = new Map(
  Object.entries(SYNONYMS).map(([field, names]) => [
    field,
    names.split(/\s+/).filter(Boolean),
  ]),
)

/** Dates that say when readers first see a document; of these the latest counts. */
const GOES_PUBLIC = new Set(
  `publishdate pubdate publishedat publishedon published publisheddate publishon publishat publish
    publicationdate firstpublishedat datepublished releasedate pubdatetime publisheddate`.split(
    /\s+/,
  ),
)

export function saysWhenPublic(name: string): boolean {
  const folded = foldName(name)
  return GOES_PUBLIC.has(folded) || findSignKind(folded) === 'begins'
}

/** The field of the type that a name stands for, its own name or another. */
export function findMeant(
  name: string,
  type: DocumentType,
  rules: FieldRules,
): string | undefined {
  const folded = foldName(name)
  const known = Object.keys(rules)
  const same = known.find((field) => foldName(field) === folded)
  if (same !== undefined) return same
  if (findSignKind(folded) === 'ends' && 'expiry_date' in rules) return 'expiry_date'
  if (findSignKind(folded) === 'begins' && 'publish_date' in rules) return 'publish_date'
  // The address of the site is no old one of a page.
  const order = type === 'site' ? known : ['publish_date', ...known]
  return order.find((field) => field in rules && LISTS.get(field)?.includes(folded))
}

/** The place of a name among those for a field: the field's own comes first. */
export function rankOf(name: string, field: string): number {
  const folded = foldName(name)
  if (folded === foldName(field)) return name === field ? -2 : -1
  return LISTS.get(field)?.indexOf(folded) ?? 0
}

/** The field that a slip of a finger hides. */
export function findSlip(name: string, rules: FieldRules): string | undefined {
  const folded = foldName(name)
  return Object.keys(rules).find((field) => isSlip(folded, foldName(field)))
}
