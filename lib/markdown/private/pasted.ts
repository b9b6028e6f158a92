// Remarks of HTML whose signs a word processor or an export changed: data alone.
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
]
