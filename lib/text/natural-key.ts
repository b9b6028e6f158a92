// Texts as people order them: `part-2` before `part-10`.

/**
 * A key that sorts as text in natural order: each number counts by its value. Letters and
 * digits of one meaning are one (NFKC), upper and lower case too.
 */
export function toNaturalKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+/g, (digits) => {
      const number = digits.replace(/^0+(?=\d)/, '')
      // A number with more digits is larger.
      return String(number.length).padStart(4, '0') + number
    })
}
