// Remarks of HTML whose signs a hand or an export changed, and of rarer tools: data alone.
export interface Kind {
  readonly begin: RegExp
  readonly end: RegExp
  /** What to close it with. */
  readonly close: string
  /** One that ends is taken out by the reader of its engine. */
  readonly isReadLater?: boolean
  /** It may be meant as words. */
  readonly isDoubtful?: boolean
}

export const PASTED: readonly Kind[] = [
  { begin: /(?<!\\)(?:<!(?:–|—)|‹!(?:–|—|--))/g, end: /(?:–|—|--)[>›]/g, close: '-->' },
  {
    // Marks such as `more` hold nothing.
    begin:
      /(?:&lt;|&#60;|(?<!\\)\\<)!\s?(?:\\?-\\?-|–|—)(?!\s?(?:more|nextpage|noteaser|excerpt|toc|\/?wp:\S{1,40}|…|\.\.\.)\s?(?:\\?-|–|—))/g,
    end: /(?:\\?-\\?-|–|—)\s?(?:&gt;|&#62;|\\?>)/g,
    close: '-->',
    isDoubtful: true,
  },
  // Mistyped, and alone where they end.
  {
    begin: /(?<!\\)<!(?:\s-{1,2}|-)(?=\s[^<>\n]{0,500}-\s?>)/g,
    end: /-\s?>/g,
    close: '-->',
  },
  { begin: /(?<!\\)<%!--/g, end: /--%>/g, close: '--%>' },
  { begin: /(?<![\\\w])@\*(?=\s[^@]{0,2000}\s\*@)/g, end: /\*@/g, close: '*@' },
  { begin: /(?<![\\{$\w])\{\*(?=\s[^{}]{0,2000}\s\*\})/g, end: /\*\}/g, close: '*}' },
  { begin: /^[ \t]*#\+COMMENT:/gim, end: /\n|(?![\s\S])/g, close: '' },
  // The indented lines below it are of it.
  {
    begin: /^ {0,3}\[\^_\^\]:/gm,
    end: /\n(?!(?:[ \t]*\r?\n)?[ \t]+\S)|(?![\s\S])/g,
    close: '',
  },
]
