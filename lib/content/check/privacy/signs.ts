// The signs by which blog engines and writing tools hide a document: data alone.

/**
 * `hides`: what is not false hides. `shows`: false hides, and other words are asked for their
 * meaning; `may-show`: false hides, and nothing else does. `state`: a word that has to be
 * known; `may-state`: only a certain private word hides. `locks`: any value hides. `dated`: a
 * date, without which it was never published. `ends`: a date from which on it is hidden.
 * `robots`: a list that holds `noindex`. `nests`: a mapping that holds signs in its turn.
 */
export type SignKind =
  | 'hides'
  | 'shows'
  | 'may-show'
  | 'state'
  | 'may-state'
  | 'locks'
  | 'dated'
  | 'ends'
  | 'robots'
  | 'nests'

/** Folded: `is_draft`, `isDraft` and `Is Draft` are one. */
const NAMES: Readonly<Record<SignKind, string>> = {
  // Hugo, Zola, Astro, Gatsby, Docusaurus: draft. Hexo, Pelican, Hugo themes: hidden. Hugo:
  // headless. Eleventy: excludeFromCollections. Grav, Publii, write.as and others: the rest.
  hides: `draft drafts isdraft draftpost indraft unpublished isunpublished notpublished unpublish
    nopublish donotpublish dontpublish neverpublish private isprivate hidden ishidden hide hidepost hidepage
    hiddenpost hiddenpage invisible isinvisible secret internal internalonly confidential
    headless wip workinprogress ignore ignored skip exclude excluded excludefromcollections
    eleventyexcludefromcollections excludefromsite excludefrompublish hideinlists hideinlist
    hiddeninhomelist hiddenfromhomepage archived isarchived deleted isdeleted trashed removed disabled
    isdisabled embargo embargoed pending ispending unreleased unlistedpost membersonly memberonly
    subscribersonly subscriberonly premium paywall paid ispaid loginrequired requireslogin requirelogin
    requireauth protected isprotected passwordprotected encrypted encrypt locked noindex
    robotsnoindex searchnoindex noindexing excludefromsearchengines hiddenfromsearch`,
  // Jekyll, Hexo, Gatsby: published. Obsidian: publish, dg-publish. Logseq: public.
  shows: `published ispublished publish dgpublish public ispublic topublish readytopublish
    publishable publicationready sharepublicly`,
  // Eleventy: permalink. Zola: render. Jekyll: output, sitemap. Strapi and others: the rest.
  'may-show': `permalink render output visible isvisible listed islisted list live islive online isonline
    active isactive enabled isenabled enable show display displayed released isreleased
    approved isapproved sitemap index indexed indexable searchindex googleindex url slug path`,
  // WordPress, Ghost, Pelican, Contentful: status. Ghost: visibility. Payload: _status.
  state: `status poststatus pagestatus articlestatus wpstatus wppoststatus contentstatus entrystatus
    publishstatus publishedstatus publicationstatus publishingstatus publicationstate publishstate
    publishedstate workflowstate workflowstatus editorialstatus moderationstate moderationstatus
    visibility postvisibility privacy buildrender buildlist`,
  // Hexo: layout. WordPress: post_type. Grav, TiddlyWiki, Notion exports: the rest.
  'may-state': `type posttype wpposttype kind layout state stage workflow phase access audience category
    visibleto viewers level permission permissions maturity`,
  // Hexo, WordPress, StaticCrypt.
  locks: `password passwords postpassword wppostpassword wppassword passphrase pagepassword
    encryptionpassword encryptpassword pwd passcode accesscode passwort motdepasse`,
  // Strapi, Contentful, Directus, Prismic.
  dated: `publishedat publishedon publisheddate firstpublishedat firstpublishedon lastpublishedat
    firstpublicationdate`,
  // Hugo: expiryDate, unpublishDate. Contentful, Grav, Kirby and others: the rest.
  ends: `expirydate expiry expires expiresat expireson expiresdate expire expireat expireon expireafter
    expireson expiration expirationdate expirationtime expired unpublishdate unpublishat unpublishon
    unpublishedat unpublishedon unpublisheddate publishuntil publisheduntil publicuntil visibleuntil
    showuntil displayuntil validuntil availableuntil liveuntil until publishend publishenddate
    publishto publicationend publicationenddate archivedate archiveon archiveat archivedat removeon
    removedate removeat deleteon deletedate deletedat takedowndate sunset sunsetdate`,
  robots: 'robots metarobots robotsmeta googlebot',
  // Hugo: build, cascade, params. Zola: extra. Others hold what templates read.
  nests: `build cascade params extra meta metadata seo page data attributes options settings config
    frontmatter publication publishing publishoptions wordpress ghost hexo notion obsidian sitemapoptions`,
}

const KINDS = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    isKind(kind) ? names.split(/\s+/).map((name) => [name, kind] as const) : [],
  ),
)

function isKind(name: string): name is SignKind {
  return Object.hasOwn(NAMES, name)
}

/** The kind of sign that a folded name is. */
export function findSignKind(name: string): SignKind | undefined {
  return KINDS.get(name)
}

/** The names that a slip of a finger may mean. */
export const COMMON_SIGNS: readonly string[] = [
  ...['draft', 'drafts', 'isdraft', 'private', 'hidden', 'unpublished', 'published'],
  ...['publish', 'public', 'unlisted'],
]

/** A part of an unknown name that tells what it is for, where its value is `true` or a date. */
export const TELLING_NAME =
  /draft|private|unpublish|embargo|confidential|expir|passw|hidden|unlist|noindex|notpublic/

/** Where the name has such a part, not the document is hidden. */
export const PART_OF_PAGE =
  /toc|title|comment|image|cover|thumb|photo|date|author|meta|nav|menu|sidebar|header|footer|share|related|description|summary|ads?$|badge|banner|feedback|edit|resource/

const PRIVATE = `draft drafts indraft private privat hidden hide unlisted unpublished unpublish notpublished
  pending pendingreview review inreview needsreview readyforreview inprogress wip todo idea ideas
  outline future scheduled schedule trash trashed deleted removed autodraft inherit revision
  archived archive expired internal confidential secret restricted members member membersonly paid
  premium tiers tier subscribers subscribersonly password passwordprotected protected locked embargo
  embargoed rejected disabled inactive offline never none nobody no link local sent draftinprogress
  notready unfinished incomplete staging personal friends me onlyme self specific staff team company
  attachment navmenuitem preview new created writing editing off false no 0`

const PUBLIC = `publish published public live online visible open everyone all anyone world any active final finished
  complete completed done released release ready yes on true 1 always listed standard default enabled
  current approved accepted evergreen seedling budding updated stable normal`

/** Those that no kind of article and no category is called. */
const CERTAINLY_PRIVATE = `draft drafts private hidden unpublished pending trash trashed autodraft inherit
  revision attachment navmenuitem members membersonly paid tiers subscribers`

const PRIVATE_WORDS = new Set(PRIVATE.split(/\s+/))
const PUBLIC_WORDS = new Set(PUBLIC.split(/\s+/))
const CERTAIN_WORDS = new Set(CERTAINLY_PRIVATE.split(/\s+/))

export function isCertainlyPrivate(word: string): boolean {
  return CERTAIN_WORDS.has(word)
}

/** What a folded word says of who may see a document. */
export function meaningOfWord(word: string): 'private' | 'public' | undefined {
  if (PRIVATE_WORDS.has(word)) return 'private'
  return PUBLIC_WORDS.has(word) ? 'public' : undefined
}
