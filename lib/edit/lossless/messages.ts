// Says why a file can not be changed in a form, and what to do.

const IN_AN_EDITOR = 'Change the fields in a text editor; the body can be edited here.'

export const REFUSALS = {
  syntax: `The front matter can not be read: {reason}. ${IN_AN_EDITOR}`,
  'not-mapping': `The front matter is no list of fields. ${IN_AN_EDITOR}`,
  'duplicate-key': `The field \`{name}\` is there twice. ${IN_AN_EDITOR}`,
  markup: `The front matter has {what}, which no form can keep. ${IN_AN_EDITOR}`,
  language:
    'The front matter is {language}, and fields are changed in YAML only. ' +
    '`npm run check -- --fix` writes it as YAML; the body can be edited here.',
  unreadable:
    'The front matter can not be told from the body, so no field can be changed. ' +
    'Put a line `---` above its first field and one below the last.',
  encoding:
    'The file is not UTF-8, and saving would lose letters. ' +
    'Save it as UTF-8 in a text editor first.',
  unwritable: `No change of \`{name}\` keeps the rest of the file. ${IN_AN_EDITOR}`,
} as const

export type Refusal = keyof typeof REFUSALS

/** A change that the format does not write; the message says why, where and what to do. */
export class LosslessError extends Error {
  override readonly name = 'LosslessError'
  readonly refusal: Refusal

  constructor(refusal: Refusal, values: Record<string, string> = {}, place = '') {
    const text = REFUSALS[refusal].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
    super(place === '' ? text : `${place}: ${text}`)
    this.refusal = refusal
  }
}
