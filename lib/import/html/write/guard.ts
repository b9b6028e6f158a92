// Words that Imprint would read as more than words: a backslash or a reference shows them as typed.

// Escapes that no reader of ours needs: prices, citations, `AT&T`. What could end a formula or
// struck words keeps its own.
const NEEDLESS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/(?<!\\)\\\$(?=[a-z\d])(?!\$latex)/gi, '$'],
  [/(?<![\\~])\\~(?=\d)/g, '~'],
  [/(?<!\\)\\&(?!#?\w+;)/g, '&'],
  [/(?<![\\!\]])\\\[(?=(?:\d{1,4}|sic|…|\.{3})\](?![([:{]))/g, '['],
]

// As the writer has left them: what Markdown alone reads is escaped already.
const SIGNS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  // Templates, attributes and remarks of other engines.
  [/\\?\{(?=[{%#:.+=>~*/!|<\-\s])|(?<=[)*_`\]])\{/g, '&#123;'],
  // Remarks of Obsidian and others.
  [/(?<!\\)%(?=%)|(?<=%)(?<!\\)%/g, '\\%'],
  // Marked words, and letters above the line.
  [/(?<![\\=])=(?==)/g, '\\='],
  [/(?<![\\^])\^(?=[\w[])/g, '\\^'],
  [/(?<!\\)<(?=[%#])/g, '\\<'],
  // Tags of Word, and remarks of HTML that name readers.
  [/\\<(?=\/?(?:[ovwmx]|st\d):|!)/g, '&lt;'],
  // Words about remarks: `<!--` was shown, so nobody needs to ask whether it is one.
  [/(?<=&lt;!\s?)-/g, '&#45;'],
  [/(?<=&lt;!\s?)–/g, '&ndash;'],
  [/(?<=&lt;!\s?)—/g, '&mdash;'],
  // A formula, if both are escaped; shortcodes that hold words.
  [/\\\[(?=[\s\S]*\\\])/g, '&#91;'],
  [/\\\[(?=[a-z][^[\]]*\][\s\S]*\[\/|\/[a-z])/g, '&#91;'],
  // Remarks and notes of LaTeX.
  [/(?<!\\)\\(?=(?:begin|end|iffalse|fi|todo|fixme)\b)/g, '\\\\'],
]

// Each begins a line.
const LINES: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [
    /(?<=^|\n)(?=%[ %]|\.\.[ \t\n]|\/\/|\/\*|!!!|\?\?\?|:|<{7}|[-*+][\u00a0\u2000-\u200b\u3000])/g,
    '\\',
  ],
  [/(?<=(?:^|\n)\d{1,9})(?=[.)][\u00a0\u2000-\u200b\u3000])/g, '\\'],
  [/(?<=^|\n)＃/g, '&#65283;'],
  [/(?<=^|\n)＞/g, '&#65310;'],
  [/(?<=^|\n)import(?=[ \t]+["'{*\w])/g, '&#105;mport'],
  [
    /(?<=^|\n)export(?=[ \t]+(?:const|let|default|function|async|class)\b)/g,
    '&#101;xport',
  ],
]

/** Of a text that the writer has escaped; `isFirst` where it begins a line. */
export function guardWords(written: string, isFirst: boolean): string {
  const inside = replaceAll(replaceAll(written, NEEDLESS), SIGNS)
  if (isFirst) return replaceAll(inside, LINES)
  return inside.includes('\n') ? replaceAll(` ${inside}`, LINES).slice(1) : inside
}

const HTML: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\{(?=[{%#:.+=>~*/!|<-])/g, '&#123;'],
  [/%(?=%)/g, '&#37;'],
  [/\^(?=[\w[])/g, '&#94;'],
  [/~(?=\w)/g, '&#126;'],
  [/@(?=[*[])/g, '&#64;'],
  [/__(?=GHOST)/g, '&#95;_'],
  [/=(?==)/g, '&#61;'],
  [/\[(?=\[|\/?[a-z])/g, '&#91;'],
  [/\\(?=[([a-z])/g, '&#92;'],
]

/** Of HTML, in words and attributes. */
export function guardHtml(written: string): string {
  return replaceAll(written, HTML)
}

function replaceAll(
  written: string,
  kinds: readonly (readonly [pattern: RegExp, shown: string])[],
): string {
  return kinds.reduce(
    (text, [pattern, shown]) => text.replace(pattern, () => shown),
    written,
  )
}
