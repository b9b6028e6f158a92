// What compiling tells the author about files that are outside, too hard or too large.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

const HALVE = 'take out half of the text to find the part that does it'

export const COMPILE_MESSAGES = {
  'file-outside':
    'This is a link to something outside the content folder, and nothing there is published: move it into the content folder',
  'body-too-large-for-feeds':
    'The text is longer than the 512 KB that feed readers take: feeds carry its description alone',
  'body-unparsable': `The Markdown could not be parsed{{reason}}: ${HALVE}; very deep nesting is the usual cause`,
  'body-unparsable:late': `Parsing this file was not done after {{seconds}} seconds: ${HALVE}`,
  'body-unparsable:crash': `Parsing this file failed twice ({{reason}}): ${HALVE}`,
} as const satisfies Catalogue

export const toViolation = fromCatalogue(COMPILE_MESSAGES)
