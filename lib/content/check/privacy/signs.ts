// The signs by which blog engines and writing tools hide a document: data alone.

/**
 * `hides`: what is not false hides. `shows`: false hides, and other words are asked for their
 * meaning; `may-show`: false hides, and nothing else does. `state`: a word that has to be
 * known; `may-state`: only a certain private word hides, and
 * for `numbered` so does a number but 1. `locks`: any value hides. `dated`: a
 * date, without which it was never published. `ends`: a date from which on it is hidden.
 * `robots`: a list that holds `noindex`. `nests`: a mapping that holds signs in its turn.
 * `begins`: a date before which it is hidden. `address`: false is no address. `tagged`: a topic that hides. `dated-or-event`: a date, of
 * readers or of an event. `identity`: a name of which a part says draft.
 */
export type SignKind =
  | 'hides'
  | 'shows'
  | 'may-show'
  | 'state'
  | 'may-state'
  | 'numbered'
  | 'locks'
  | 'dated'
  | 'ends'
  | 'robots'
  | 'nests'
  | 'address'
  | 'tagged'
  | 'dated-or-event'
  | 'begins'
  | 'identity'

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
    robotsnoindex searchnoindex noindexing excludefromsearchengines hiddenfromsearch
    emailonly newsletteronly restricted isrestricted gated isgated paywalled ispaywalled patronsonly
    supportersonly ignorepost ignorepage skippost saveasdraft draftmode ignorepublish skippublish publishignore skipbuild nobuild norender intrash istrashed isconflict
    sitelogin adminlogin entwurf brouillon borrador bozza rascunho utkast 下書き 草稿 非公開 초안`,
  // Jekyll, Hexo, Gatsby: published. Obsidian: publish, dg-publish. Logseq: public.
  shows: `published ispublished publish dgpublish public ispublic topublish readytopublish
    publishable publicationready sharepublicly 公開 公开 öffentlich`,
  // Eleventy: permalink. Zola: render. Jekyll: output, sitemap. Strapi and others: the rest.
  'may-show': `render output outputs write discoverable isdiscoverable visible isvisible listed islisted list live islive online isonline
    active isactive enabled isenabled enable show display displayed released isreleased
    approved isapproved routable isroutable enabledforsite statusforsite sitemap index indexed indexable searchindex googleindex`,
  address: 'permalink url slug path',
  // WordPress, Ghost, Pelican, Contentful: status. Ghost: visibility. Payload: _status.
  state: `status poststatus pagestatus articlestatus wpstatus wppoststatus contentstatus entrystatus
    publishstatus publishedstatus publicationstatus publishingstatus publicationstate publishstate
    publishedstate workflowstate workflowstatus editorialstatus moderationstate moderationstatus
    visibility postvisibility privacy security buildrender buildlist currentstate workflowstep access accesslevel
    状態 ステータス 状态 estado statut stato`,
  // Hexo: layout. WordPress: post_type. Grav, TiddlyWiki, Notion exports: the rest.
  'may-state': `type posttype wpposttype kind layout stage workflow phase audience category tier tiers plan membership
    viewers level permission permissions maturity`,
  // Joomla: 0 and -2 beside words.
  numbered: 'state',
  // Hexo, WordPress, StaticCrypt, Statamic.
  locks: `password passwords postpassword wppostpassword wppassword passphrase pagepassword
    draftof drafttitle encryptionpassword encryptpassword pwd passcode accesscode passwort motdepasse protect protection`,
  // Strapi, Contentful, Directus, Prismic.
  dated: `publishedat publishedon publisheddate firstpublishedat firstpublishedon lastpublishedat
    firstpublicationdate publishedversion`,
  // Hugo: expiryDate, unpublishDate. Contentful, Grav, Kirby and others: the rest.
  ends: `expirydate expiry expires expiresat expireson expiresdate expire expireat expireon expireafter
    expireson expiration expirationdate expirationtime expired unpublishdate unpublishat unpublishon
    unpublishedat unpublishedon unpublisheddate publishuntil publisheduntil publicuntil visibleuntil
    showuntil displayuntil validuntil availableuntil liveuntil until publishend publishenddate
    publishto publishdown publicto visibleto validto availableto publicationend publicationenddate archivedate archiveon archiveat archivedat removeon
    removedate removeat deleteon deletedate deletedat takedowndate hideafter hideon hideat hidefrom hiddenafter hiddenfrom unlistafter sunset sunsetdate`,
  // TYPO3: starttime, endtime. Contao: start, stop.
  'dated-or-event': 'starttime endtime start stop',
  // Nikola, and all that is read as topics.
  tagged:
    'tags tag categories labels label keywords keyword topics topic taxonomies taxonomy hashtags',
  // Sanity.
  identity: 'id originalid',
  // Joomla: publish_up. The rest are of many, and of people.
  begins: `embargountil embargoedtill embargoeduntil embargodate embargoend embargoenddate embargoends
    publishafter publishfrom publishup publicfrom publicafter scheduled scheduledat scheduledfor scheduledon
    scheduleddate scheduledate scheduleat schedulefor golive goliveat goliveon golivedate liveat livefrom
    availablefrom availableat availableon visiblefrom visibleafter showfrom showafter displayfrom
    validfrom notbefore releaseat releaseon hiddenuntil privateuntil draftuntil hideuntil`,
  robots: 'robots metarobots robotsmeta googlebot xrobotstag',
  // Hugo: build, cascade, params. Zola: extra. Others hold what templates read.
  nests: `build cascade params extra meta metadata seo page data attributes options settings config
    frontmatter publication publishing publishoptions wordpress ghost hexo notion obsidian sitemapoptions
    sys wp eleventycomputed <<`,
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
