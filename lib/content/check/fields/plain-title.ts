// Takes Markdown's signs out of a line that is shown as plain text.

// A sign counts where a word begins or ends, so that `2*3*4`, `C*` and `snake_case` are text.
const BEFORE = String.raw`(?<![\p{L}\p{N}\\*_~])`
const AFTER = String.raw`(?![\p{L}\p{N}*_~])`

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`${BEFORE}\\*\\*(?=\\S)([^*\\n]{1,200}?)(?<=\\S)\\*\\*${AFTER}`, 'gu'),
    '$1',
  ],
  // `__init__` is a name.
  [
    new RegExp(
      `${BEFORE}__(?=\\S)([^_\\n]{1,200}?\\s[^_\\n]{1,200}?)(?<=\\S)__${AFTER}`,
      'gu',
    ),
    '$1',
  ],
  [new RegExp(`${BEFORE}\\*(?=\\S)([^*\\n]{1,200}?)(?<=\\S)\\*${AFTER}`, 'gu'), '$1'],
  [new RegExp(`${BEFORE}_(?=\\S)([^_\\n]{1,200}?)(?<=\\S)_${AFTER}`, 'gu'), '$1'],
  [new RegExp(`${BEFORE}~~(?=\\S)([^~\\n]{1,200}?)(?<=\\S)~~${AFTER}`, 'gu'), '$1'],
  [/!?\[([^[\]\n]{1,200})\]\([^()\s]{1,300}(?:\s+"[^"\n]{0,200}")?\)/gu, '$1'],
]

/** The text without signs of emphasis and links. */
export function withoutSigns(text: string): string {
  return SIGNS.reduce((plain, [pattern, kept]) => plain.replace(pattern, kept), text)
}

/** The text of a heading, code and an id at its end included, as a title shows it. */
export function toPlainTitle(source: string): string {
  const text = source.replace(/[ \t]*\{[:#.][^{}]{0,100}\}[ \t]*$/, '')
  const parts = text.split(/(`+)(?!`)([^`]+)\1(?!`)/)
  // Every third part is code, after its fence: its signs are meant.
  const plain = parts.map((part, index) =>
    index % 3 === 0 ? toText(part) : index % 3 === 2 ? part.trim() : '',
  )
  return plain.join('').replace(/\s+/g, ' ').trim()
}

function toText(part: string): string {
  const plain = withoutSigns(part)
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return decodeReferences(plain)
}

// Those that programs write.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  },
  ...{ laquo: '«', raquo: '»', bdquo: '„', euro: '€', copy: '©', reg: '®', trade: '™' },
  ...{ agrave: 'à', eacute: 'é', egrave: 'è', ccedil: 'ç', ntilde: 'ñ', szlig: 'ß' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü' },
}

/** Puts letters in the place of HTML's references, such as `&amp;` and `&#8211;`. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi,
    (reference, decimal, hex, name) => {
      if (name !== undefined) return LETTERS[name] ?? reference
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : reference
    },
  )
}
