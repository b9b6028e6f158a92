// English: the catalogue that all others follow, key by key.
import { ALL_SCRIPT_WORDS } from './all-script-words.ts'

/**
 * `{name}` is filled in, and `<name>…</name>` is a link or emphasis. `articles` stands behind
 * a number.
 */
export const en = {
  ...{ skip: 'Skip to the content', menu: 'Main', sections: 'Sections' },
  ...{ archive: 'Archive', topics: 'Topics', authors: 'Authors', series: 'Series' },
  ...{ topic: 'Topic', author: 'Author', oneSeries: 'Series' },
  ...{ theme: 'Theme', light: 'Light', dark: 'Dark', system: 'System' },

  articles: { one: 'article', other: 'articles' },
  yearsAndMonths: 'Years and months',
  allArticles: 'All articles, by month',
  nothingYet: 'Nothing is published yet.',
  noTopics: 'No article has a topic yet.',
  ...{ featured: 'Featured', startHere: 'Start here' },
  randomArticle: 'A random article',
  about: 'About',
  pages: 'Pages',
  newer: 'Newer articles',
  older: 'Older articles',
  page: 'Page {number}',
  numbered: '{title}, page {number}',

  part: 'Part {number}',
  partOf: 'Part {number} of {count} in {series}',
  partSentence: 'Part {number} of {count} in {series}.',
  by: 'By',
  titleBy: '{title}, by {names}',
  updated: 'Updated {date}',
  alsoIn: 'Also in: {languages}',
  ...{ filedUnder: 'Filed under', theSeries: 'The series', contents: 'Contents' },
  ...{ related: 'Related', share: 'Share', email: 'E-mail' },
  ...{ previous: 'Previous', next: 'Next', prevNext: 'Previous and next article' },

  ...{ note: 'Note', tip: 'Tip', important: 'Important' },
  ...{ warning: 'Warning', caution: 'Caution' },
  footnotes: 'Footnotes',
  details: 'Details',
  backToReference: 'Back to reference {number}',
  linkToSection: 'Link to this section: {title}',
  ...{ table: 'Table', tableNumber: 'Table {number}', done: 'Done', toDo: 'To do' },

  readOnWeb: 'Read it on the web',
  letterFooter:
    'You receive this because you subscribed to {site}. <unsubscribe>Unsubscribe</unsubscribe>',
  subscribe: 'Subscribe',
  subscribeIntro:
    'What is new in {site} can come to you: in an app that you choose, without an account, and without an email address.',
  theAddress: 'The address',
  addressHelp:
    'Put this address into a reader app, and that is all. It is the {rss} feed. The same articles come as {atom} and as {json}, and any of the three will do.',
  howItWorks: 'How it works',
  whatFeedsAre:
    'The address leads to a <em>feed</em>: a file that lists what is new here, {contents}. A <em>reader</em>, an app or a website, looks at feeds for you. Choose one and give it the address. From then on new articles appear there by themselves, beside those of all other sites that you follow. Podcasts have always come this way.',
  wholeArticles: 'with the whole of each article',
  summaries: 'with a summary of each',
  whatFeedsLeave:
    'You leave no name and no address. Nobody sorts or drops anything on the way: you get every article, in the order in which it appeared. When you have had enough, take the feed out of your reader: there is nobody to ask.',
  inYourReader: 'In your reader',
  readersIntro: 'If you use one of these, one click gives it the address:',
  otherReaders:
    'Any other reader, such as NetNewsWire on this device, takes the address above. No reader yet? Begin with any: they all let you take what you follow to another.',
  newest: 'Newest',
  newestIntro: 'These would have come to you last:',
  ...{ byTopic: 'By topic', byAuthor: 'By author', bySeries: 'By series' },
  partsIntro: 'If everything is too much, follow a part. Each name is an RSS feed.',
  allAtOnce: 'All at once',
  opml: '<opml>One file with all these feeds</opml>, in a format called OPML, which readers can import. An article then comes once with each feed that it is in, so keep those that you want.',
  developers: 'For developers',
  followSite: 'Follow this site',
  followTopic: 'Follow this topic',
  followAuthor: 'Follow this author',
  followSeries: 'Follow this series',
  howThatWorks: 'How that works',

  search: 'Search',
  searchSite: 'Search {site}',
  aboutSearch: 'Find articles of {site} by the words in them.',
  otherWays:
    'Every article is also in the <archive>archive</archive>, by month; under <topics>topics</topics>, by what it is about; and under <authors>authors</authors>, by who wrote it.',
  withoutScript: 'Searching needs JavaScript here.',
  nothingFound: 'Nothing found for “{query}”.',
  searchFails: 'The search does not work at the moment.',
  order: 'Order',
  bestFirst: 'Best match first',
  newestFirst: 'Newest first',
  year: 'Year',
  any: 'Any',
  allLanguages: 'In all languages',
  moreResults: 'More results',

  notFound: 'Not found',
  noSuchPage: 'There is no such page',
  notFoundHelp:
    'The address may be mistyped, or the page has been taken down. Every article is in the <archive>archive</archive>, by month; under <topics>topics</topics>, by what it is about; and under <authors>authors</authors>, by who wrote it.',
  notFoundFront: '<front>The front page</front> has the newest.',

  noNetwork: 'No network',
  keptHere:
    'This page could not be loaded. The articles that you read last are kept on this device:',
  nothingKept: 'No article is kept yet.',

  aboutArchive: 'Every article of {site}, by year and month.',
  aboutArchivePage: 'Articles of {site}, by month.',
  aboutTopic: 'Articles about {title} in {site}.',
  aboutTopics: 'What {site} writes about.',
  aboutAuthor: 'Articles by {title} in {site}.',
  aboutAuthors: 'Who writes in {site}.',
  aboutSeries: '{title}: a series in {site}, in reading order.',
  aboutSeriesFeed: 'The series {title} in {site}.',
  aboutSubscribe:
    'How new articles of {site} can come to you: every feed, and what a feed is.',

  ...ALL_SCRIPT_WORDS,
} as const satisfies Readonly<Record<string, string | PluralForms>>

/** The forms of a word that stands behind a number (UTS #35, plural rules). */
export type PluralForms = {
  readonly [Form in Intl.LDMLPluralRule]?: string
} & { readonly other: string }

/** Every word of the interface in one language. */
export type Words = {
  readonly [Key in WordKey]: (typeof en)[Key] extends string ? string : PluralForms
}

export type WordKey = keyof typeof en

/** The keys of words with one form. */
export type TextKey = Exclude<WordKey, 'articles'>
