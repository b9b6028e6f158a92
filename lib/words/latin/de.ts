// German.
import type { Words } from '../en.ts'

export const de: Words = {
  ...{ skip: 'Zum Inhalt springen', menu: 'Hauptmenü', sections: 'Bereiche' },
  ...{ archive: 'Archiv', topics: 'Themen', authors: 'Autoren', series: 'Serien' },
  ...{ topic: 'Thema', author: 'Autor', oneSeries: 'Serie' },
  ...{ theme: 'Farben', light: 'Hell', dark: 'Dunkel', system: 'Wie das Gerät' },

  articles: { one: 'Artikel', other: 'Artikel' },
  yearsAndMonths: 'Jahre und Monate',
  allArticles: 'Alle Artikel, nach Monaten',
  nothingYet: 'Noch ist nichts veröffentlicht.',
  pages: 'Seiten',
  newer: 'Neuere Artikel',
  older: 'Ältere Artikel',
  page: 'Seite {number}',
  numbered: '{title}, Seite {number}',

  part: 'Teil {number}',
  partOf: 'Teil {number} von {count} der Serie {series}',
  partSentence: 'Teil {number} von {count} der Serie {series}.',
  by: 'Von',
  titleBy: '{title}, von {names}',
  updated: 'Aktualisiert am {date}',
  ...{ filedUnder: 'Abgelegt unter', theSeries: 'Die Serie', contents: 'Inhalt' },
  ...{ related: 'Verwandtes', share: 'Teilen', email: 'E-Mail' },
  ...{ previous: 'Zurück', next: 'Weiter', prevNext: 'Voriger und nächster Artikel' },

  ...{ note: 'Hinweis', tip: 'Tipp', important: 'Wichtig' },
  ...{ warning: 'Warnung', caution: 'Vorsicht' },
  footnotes: 'Fußnoten',
  backToReference: 'Zurück zur Textstelle {number}',
  linkToSection: 'Link zu diesem Abschnitt: {title}',
  ...{
    table: 'Tabelle',
    tableNumber: 'Tabelle {number}',
    done: 'Erledigt',
    toDo: 'Offen',
  },

  subscribe: 'Abonnieren',
  subscribeIntro:
    'Was in {site} neu ist, kann zu Ihnen kommen: in eine App Ihrer Wahl, ohne Konto und ohne E-Mail-Adresse.',
  theAddress: 'Die Adresse',
  addressHelp:
    'Geben Sie diese Adresse in einen Feedreader ein, mehr braucht es nicht. Sie führt zum {rss}-Feed. Dieselben Artikel gibt es als {atom} und als {json}, und jeder der drei ist recht.',
  howItWorks: 'So geht es',
  whatFeedsAre:
    'Die Adresse führt zu einem <em>Feed</em>: einer Datei, in der steht, was hier neu ist, {contents}. Ein <em>Feedreader</em>, eine App oder eine Website, sieht für Sie nach. Suchen Sie sich einen aus und geben Sie ihm die Adresse. Von da an erscheinen neue Artikel dort von selbst, neben denen aller anderen Seiten, denen Sie folgen. Podcasts kommen seit jeher auf diesem Weg.',
  wholeArticles: 'mit dem ganzen Text jedes Artikels',
  summaries: 'mit einer Zusammenfassung jedes Artikels',
  whatFeedsLeave:
    'Sie hinterlassen weder Namen noch Adresse. Niemand sortiert unterwegs oder lässt etwas weg: Sie bekommen jeden Artikel, in der Reihenfolge, in der er erschien. Wenn Sie genug haben, nehmen Sie den Feed aus Ihrem Feedreader: Fragen müssen Sie niemanden.',
  inYourReader: 'In Ihrem Feedreader',
  readersIntro: 'Wenn Sie einen von diesen verwenden, genügt ein Klick:',
  otherReaders:
    'Jeder andere Feedreader, etwa NetNewsWire auf diesem Gerät, nimmt die Adresse oben an. Noch keiner da? Beginnen Sie mit irgendeinem: Alle lassen Sie mitnehmen, was Sie abonniert haben.',
  newest: 'Neu',
  newestIntro: 'Diese Artikel wären zuletzt gekommen:',
  ...{ byTopic: 'Nach Themen', byAuthor: 'Nach Autoren', bySeries: 'Nach Serien' },
  partsIntro:
    'Wenn alles zu viel ist, folgen Sie einem Teil. Jeder Name ist ein RSS-Feed.',
  allAtOnce: 'Alle auf einmal',
  opml: '<opml>Eine Datei mit all diesen Feeds</opml>, im Format OPML, das Feedreader einlesen können. Ein Artikel kommt dann mit jedem Feed einmal, in dem er steht: Behalten Sie also die, die Sie möchten.',
  followSite: 'Dieser Seite folgen',
  followTopic: 'Diesem Thema folgen',
  followAuthor: 'Diesem Autor folgen',
  followSeries: 'Dieser Serie folgen',
  howThatWorks: 'Wie das geht',

  notFound: 'Nicht gefunden',
  noSuchPage: 'Diese Seite gibt es nicht',
  notFoundHelp:
    'Vielleicht ist die Adresse vertippt, oder die Seite wurde entfernt. Jeder Artikel steht im <archive>Archiv</archive>, nach Monaten; unter <topics>Themen</topics> danach, wovon er handelt; und unter <authors>Autoren</authors> danach, wer ihn geschrieben hat.',
  notFoundFront: 'Das Neueste steht auf der <front>Startseite</front>.',

  aboutArchive: 'Alle Artikel aus {site}, nach Jahren und Monaten.',
  aboutArchivePage: 'Artikel aus {site}, nach Monaten.',
  aboutTopic: 'Artikel über {title} in {site}.',
  aboutTopics: 'Worüber {site} schreibt.',
  aboutAuthor: 'Artikel von {title} in {site}.',
  aboutAuthors: 'Wer in {site} schreibt.',
  aboutSeries: '{title}: eine Serie in {site}, in der richtigen Reihenfolge.',
  aboutSeriesFeed: 'Die Serie {title} in {site}.',
  aboutSubscribe:
    'Wie neue Artikel aus {site} zu Ihnen kommen: alle Feeds, und was ein Feed ist.',

  ...{ copy: 'Kopieren', copied: 'Kopiert', selected: 'Markiert' },
  copyAddress: 'Adresse kopieren',
  copyCode: 'Code kopieren',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  notAllowed: 'Nicht erlaubt',
  copyingDenied: 'Der Browser lässt das Kopieren von Links nicht zu',
  shareElsewhere: 'Teilen …',
  otherServer: '{server}: einen anderen Mastodon-Server wählen',
  yourServer: 'Ihr Mastodon-Server',
  goThere: 'Öffnen',
  noServer: 'Ein Server heißt zum Beispiel mastodon.social',
  selectedPassage: 'Markierte Stelle',
  copyPassageLink: 'Link zu dieser Stelle kopieren',
  passageLinkCopied: 'Link kopiert',
  sectionLinkCopied: 'Link zum Abschnitt kopiert',
  quote: 'Zitieren',
  quoteCopied: 'Zitat kopiert',
  denied: 'Der Browser erlaubt es nicht',
  pressTab: 'Mit Tab zum Link auf das Markierte',
}
