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
  return withoutSigns(part)
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0')
}
