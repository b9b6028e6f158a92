// The words of the scripts that readers load, in English: markup hands over all others.

/** Of the script of every page. */
export const SCRIPT_WORDS = {
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected',
  copyAddress: 'Copy address',
  copyCode: 'Copy code',
  wrapLines: 'Wrap lines',
  linkCopied: 'Link copied',
} as const

/** Of the buttons for sharing. */
export const SHARE_WORDS = {
  copyLink: 'Copy link',
  notAllowed: 'Not allowed',
  copyingDenied: 'The browser does not let links be copied',
  shareElsewhere: 'Share…',
  otherServer: '{server}: choose another Mastodon server',
  yourServer: 'Your Mastodon server',
  goThere: 'Go there',
  noServer: 'A server has a name such as mastodon.social',
} as const

/** Of the tools for a selected passage. */
export const PASSAGE_WORDS = {
  selectedPassage: 'Selected passage',
  copyPassageLink: 'Copy link to this passage',
  passageLinkCopied: 'Link copied',
  sectionLinkCopied: 'Link to the section copied',
  quote: 'Quote',
  quoteCopied: 'Quotation copied',
  denied: 'The browser does not allow it',
  pressTab: 'Press Tab for a link to what is selected',
} as const

/** Of notes in place, and of the large view of pictures. */
export const READING_WORDS = {
  footnote: 'Footnote {number}',
  close: 'Close',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  pictureNumber: 'Picture {number} of {count}',
  keysHint: 'J and K go from article to article, / opens the search',
  keysOff: 'Turn these keys off',
  keysOn: 'Turn these keys on',
} as const

/** What the page `/search` tells its script. */
export interface SearchSettings {
  /** Address of the document that names the bundles of the index. */
  readonly index: string
  readonly timeZone: string
  readonly words: SearchWords
}

export interface SearchWords
  extends Readonly<
    Record<
      | 'nothingFound'
      | 'searchFails'
      | 'moreResults'
      | 'topic'
      | 'author'
      | 'year'
      | 'any'
      | 'order'
      | 'bestFirst'
      | 'newestFirst'
      | 'allLanguages',
      string
    >
  > {
  /** By the category of a number (UTS #35, plural rules). */
  readonly articles: Readonly<Record<string, string>>
}
