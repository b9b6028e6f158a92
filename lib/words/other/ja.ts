// Japanese.
import type { Words } from '../en.ts'

export const ja: Words = {
  ...{ skip: '本文へ移動', menu: 'メインメニュー', sections: 'セクション' },
  ...{ archive: 'アーカイブ', topics: 'トピック', authors: '著者', series: '連載' },
  ...{ topic: 'トピック', author: '著者', oneSeries: '連載' },
  ...{ theme: '配色', light: 'ライト', dark: 'ダーク', system: 'システム' },

  articles: { other: '件の記事' },
  yearsAndMonths: '年と月',
  allArticles: 'すべての記事（月別）',
  nothingYet: 'まだ何も公開されていません。',
  pages: 'ページ',
  newer: '新しい記事',
  older: '古い記事',
  page: '{number}ページ',
  numbered: '{title}（{number}ページ）',

  part: '第{number}回',
  partOf: '{series} 第{number}回（全{count}回）',
  partSentence: '{series} 第{number}回（全{count}回）。',
  by: '著者：',
  titleBy: '{title}（{names}）',
  updated: '{date}更新',
  ...{ filedUnder: '分類', theSeries: 'この連載', contents: '目次' },
  ...{ related: '関連記事', share: '共有', email: 'メール' },
  ...{ previous: '前の記事', next: '次の記事', prevNext: '前後の記事' },

  ...{ note: '補足', tip: 'ヒント', important: '重要' },
  ...{ warning: '警告', caution: '注意' },
  footnotes: '脚注',
  backToReference: '脚注{number}の参照元に戻る',
  linkToSection: 'この節へのリンク：{title}',
  ...{ table: '表', tableNumber: '表{number}', done: '完了', toDo: '未完了' },

  subscribe: '購読',
  subscribeIntro:
    '{site}の新着は、お好きなアプリで受け取れます。アカウントもメールアドレスも要りません。',
  theAddress: 'アドレス',
  addressHelp:
    'このアドレスをフィードリーダーに登録するだけです。これは{rss}フィードです。同じ記事が{atom}と{json}でも配信され、三つのどれでもかまいません。',
  howItWorks: '仕組み',
  whatFeedsAre:
    'アドレスの先にあるのは<em>フィード</em>、つまりこのサイトの新着を{contents}並べたファイルです。<em>リーダー</em>というアプリやウェブサイトが、代わりにフィードを確認します。一つ選んでアドレスを登録してください。以後、新しい記事はほかの購読サイトの記事と並んで自動的に現れます。ポッドキャストは昔からこの方法で届いています。',
  wholeArticles: '各記事の全文とともに',
  summaries: '各記事の要約とともに',
  whatFeedsLeave:
    '名前もアドレスも残りません。途中で並べ替えたり省いたりする者もなく、すべての記事が公開された順に届きます。やめたくなったら、リーダーからフィードを削除するだけです。誰にも断る必要はありません。',
  inYourReader: 'お使いのリーダーで',
  readersIntro: '次のリーダーをお使いなら、クリック一つで登録できます。',
  otherReaders:
    'この端末のNetNewsWireなど、ほかのリーダーにも上のアドレスを登録できます。まだリーダーがない方は、どれから始めてもかまいません。購読内容はどのリーダーからも別のリーダーへ移せます。',
  newest: '新着',
  newestIntro: '最近では次の記事が届いたはずです。',
  ...{ byTopic: 'トピック別', byAuthor: '著者別', bySeries: '連載別' },
  partsIntro:
    '全部は多すぎるという方は、一部だけ購読できます。名前はどれもRSSフィードです。',
  allAtOnce: 'まとめて',
  opml: '<opml>すべてのフィードをまとめたファイル</opml>です。形式はOPMLで、リーダーに読み込めます。記事は含まれるフィードの数だけ届くので、必要なものだけ残してください。',
  followSite: 'このサイトを購読',
  followTopic: 'このトピックを購読',
  followAuthor: 'この著者を購読',
  followSeries: 'この連載を購読',
  howThatWorks: '購読の方法',

  notFound: '見つかりません',
  noSuchPage: 'このページはありません',
  notFoundHelp:
    'アドレスが間違っているか、ページが削除された可能性があります。すべての記事は、月別では<archive>アーカイブ</archive>に、内容別では<topics>トピック</topics>に、書き手別では<authors>著者</authors>にあります。',
  notFoundFront: '新着は<front>トップページ</front>にあります。',

  aboutArchive: '{site}のすべての記事を年と月で。',
  aboutArchivePage: '{site}の記事を月別に。',
  aboutTopic: '{site}の「{title}」に関する記事。',
  aboutTopics: '{site}が扱うトピック。',
  aboutAuthor: '{site}の{title}による記事。',
  aboutAuthors: '{site}の書き手。',
  aboutSeries: '{title}：{site}の連載を読む順に。',
  aboutSeriesFeed: '{site}の連載「{title}」。',
  aboutSubscribe:
    '{site}の新着記事を受け取る方法：すべてのフィードと、フィードとは何か。',

  ...{ copy: 'コピー', copied: 'コピーしました', selected: '選択しました' },
  copyAddress: 'アドレスをコピー',
  copyCode: 'コードをコピー',
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました',
  notAllowed: '許可されていません',
  copyingDenied: 'ブラウザーがリンクのコピーを許可していません',
  shareElsewhere: '共有…',
  otherServer: '{server}：別のMastodonサーバーを選ぶ',
  yourServer: 'お使いのMastodonサーバー',
  goThere: '開く',
  noServer: 'サーバー名は mastodon.social のような形です',
  selectedPassage: '選択した箇所',
  copyPassageLink: 'この箇所へのリンクをコピー',
  passageLinkCopied: 'リンクをコピーしました',
  sectionLinkCopied: '節へのリンクをコピーしました',
  quote: '引用',
  quoteCopied: '引用をコピーしました',
  denied: 'ブラウザーが許可していません',
  pressTab: 'Tabキーで選択箇所へのリンクに移動します',
}
