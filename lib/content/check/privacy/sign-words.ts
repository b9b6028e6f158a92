// The words that tell what a sign says of who may see a document: data alone.
/** A part of an unknown name that tells what it is for, where its value is `true` or a date. */
export const TELLING_NAME =
  /draft|private|unpublish|embargo|confidential|expir|passw|hidden|unlist|noindex|notpublic/

/** Where the name has such a part, not the document is hidden. */
export const PART_OF_PAGE =
  /toc|search|path$|tags$|title|comment|image|cover|thumb|photo|date|author|meta|nav|menu|sidebar|header|footer|share|related|description|summary|ads?$|badge|banner|feedback|edit|resource/

const PRIVATE = `draft drafts indraft private privat hidden hide unlisted unpublished unpublish notpublished
  pending pendingreview review inreview needsreview readyforreview inprogress wip todo idea ideas
  outline future scheduled schedule trash trashed deleted removed autodraft inherit revision
  archived archive expired internal confidential secret restricted members member membersonly paid
  premium tiers tier subscribers subscribersonly password passwordprotected protected locked embargo
  embargoed rejected disabled inactive offline never none nobody no link local sent draftinprogress
  entwurf brouillon borrador bozza rascunho utkast 下書き 草稿 非公開 초안
  queued queue submission autosave registered special gated notready unfinished incomplete staging personal friends me onlyme self specific staff team company
  attachment navmenuitem preview new created writing editing off false no 0`

const PUBLIC = `publish published public live online visible open everyone all anyone world any active final finished
  complete completed free guest openaccess done released release ready yes on true 1 always listed standard default enabled
  current approved accepted evergreen seedling budding updated stable normal`

/** Those that no kind of article and no category is called. */
const CERTAINLY_PRIVATE = `draft drafts private hidden unpublished pending trash trashed autodraft inherit
  revision attachment navmenuitem members membersonly paid tiers subscribers queued scheduled
  autosave onlypaid onlyfree founding onlymembers onlysubscribers subscribersonly patrons
  wpblock wptemplate wptemplatepart wpnavigation wpglobalstyles customcss oembedcache
  customizechangeset userrequest indraft draftinprogress`

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

/** Topics that no reader is meant to meet. */
export const HIDING_TOPIC =
  /^(?:(?:is|my|status)?drafts?|private|privat|hidden|wip|workinprogress|unpublished|unlisted|(?:no|not|dont|donot|never|un)publish(?:ed)?|notready|notpublic|nonpublic|noexport|(?:members?|subscribers?|patrons|internal)only|entwurf|brouillon|borrador|bozza|rascunho|utkast|下書き|草稿|非公開|초안)$/

/** The same where words are parted by spaces: `draft sea`, as Jekyll writes two. */
export const HIDING_WORD = /(?:^|\s)#?(?:drafts?|wip|unpublished|no-?publish)(?=\s|$)/i
