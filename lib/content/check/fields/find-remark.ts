// Remarks in values, which are shown as plain text.

const REMARKS = [
  { sign: '<!--', pattern: /<!--/ },
  // As in a body: `5%% to 10%%` are amounts.
  { sign: '%%', pattern: /(?<!%)%%(?!%)(?<!\d%%(?!\S))|%%%[^%]+%%%/ },
  { sign: '{#', pattern: /\{#[^{}]*#\}/ },
  { sign: '{%', pattern: /\{%-?\s*(?:#|comment\b)/ },
  { sign: '{{!', pattern: /\{\{[~%<-]?\s?(?:!|--|\/\*)/ },
  { sign: '{>>', pattern: /\{>>/ },
  { sign: '{/*', pattern: /\{\/\*/ },
  { sign: '<%', pattern: /<%(?:#|--)/ },
]

/** The sign that opens a remark in a text, or in one of a list; none in code. */
export function findRemark(value: unknown): string | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const texts = values.filter((each) => typeof each === 'string')
  const plain = texts.map((text) => text.replace(/`[^`]*`/g, ''))
  return REMARKS.find(({ pattern }) => plain.some((text) => pattern.test(text)))?.sign
}
