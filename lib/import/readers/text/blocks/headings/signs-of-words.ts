// What the words of a line tell of a heading.
import { scoreLine } from '../../code/find-code.ts'
import type { Candidate, Sign } from './candidate.ts'

const NUMBERS = '\\d+|[IVX]+|One|Two|Three|Four|Five|Six|Seven'
const PARTS =
  'Act|Chapter|Day|Example|Goal|Lesson|Level|Option|Part|Phase|Problem|Question|Reason|Rule|Scenario|Section|Stage|Step|Tip|Week|Teil|Kapitel|Schritt|Partie|Étape|Parte|Paso'

export const SIGNS_OF_WORDS: readonly Sign<Candidate>[] = [
  matches('full-stop', -5.1, /(?<![.…])[.。]["”’)]*$/),
  matches('ellipsis', -1.5, /(?:\.\.|…)["”’)]*$/),
  matches('exclamation', -2.5, /[!！]["”’)]*$/),
  matches('question', -0.6, /[?？]["”’)]*$/),
  matches('colon', -5.3, /[:：]$/),
  matches('comma', -1.7, /[,;，；、]$/),
  sized('one word', 1.6, (size) => size <= 1),
  sized('few words', 0.7, (size) => size > 1 && size <= 8),
  sized('some words', 0.6, (size) => size > 1 && size <= 5),
  sized('many words', -0.8, (size) => size > 12),
  sized('long', -0.5, (_, length) => length > 60),
  sized('very long', -0.6, (_, length) => length > 90),
  matches('capital', 1.8, /^["“'(¿¡[]*[\p{Lu}\p{N}\p{Lo}]/u),
  matches('small letter', -0.2, /^\p{Ll}/u),
  matches('in brackets', -2.9, /^[([{（【].*[)\]}）】]$/),
  matches('quotation', -1.6, /^["“«„']/),
  matches('address', -2.4, /https?:\/\/|\w@\w/),
  matches('sentence', -0.3, /\b(?:I|we|you|it|this|that|is|are|was|will|has|have|be)\b/i),
  matches(
    'verb',
    -0.5,
    /\b(?:is|are|was|were|will|would|can|could|should|has|have|had|do|does|did|be|been|it's|isn't|don't)\b/i,
  ),
  matches(
    'conjunction',
    -0.7,
    /^(?:And|But|So|Or|Then|Here|Now|Note|See|For|This|That|These|It|We|I|You|If|In|As|There|Thanks|By|Let)\b/,
  ),
  matches(
    'call',
    -0.9,
    /^(?:Watch|Read|Check|Click|Download|Play|Try|Go|Join|Subscribe|Listen|Follow|View)\b/,
  ),
  matches('gerund', 1, /^\p{Lu}?\p{Ll}+ing\b/u),
  matches(
    'asks',
    0.8,
    /^(?:How|Why|What|When|Where|Who|Which|Wie|Warum|Was|Comment|Pourquoi|Qué|Cómo)\b/,
  ),
  matches(
    'known',
    3,
    /^(?:\d+[.)]? )?(?:introduction|conclusions?|summary|overview|background|references|notes|examples?|usage|installation|see also|further reading|acknowledge?ments?|appendix|motivation|what’s next|what's next|next steps|getting started|faq|tl;?dr)$/i,
  ),
  matches('inner comma', -0.7, /, |，/),
  matches('inner colon', -1.2, /^[^:]{2,40}: \S/),
  matches('numbered', -0.3, /^\d{1,2}(?:\.\d+)*(?:[.)]? |、)/),
  matches('numbered in Chinese', 0.5, /^第?[一二三四五六七八九十]+[、.章节部]/),
  matches('part', 1.9, new RegExp(`^(?:${PARTS}) (?:${NUMBERS})\\b`)),
  matches('all capitals', 2, /^(?=.*\p{Lu}{3})[\p{Lu} &]{4,}$/u),
  matches('tab', -1.8, /\t/),
  matches('symbol', -0.4, /^[^\p{L}\p{N}“"'(\p{Extended_Pictographic}]/u),
  matches(
    'file',
    0.6,
    /^[\w./-]*\w\.(?:[a-z]{1,2}|[a-z]*[cjt]s[a-z]*|json|ya?ml|toml|html|lock|txt)$/i,
  ),
  matches(
    'unfinished',
    -0.6,
    /\b(?:to|of|from|called|and|or|the|an?|with|in|on|for|by|see|my|our|this|that|is|are|was|at|as|which|und|der|die|et|de|la|el)$/,
  ),
  matches('attribution', -4, /^(?:[–—] ?|-- ?)\p{Lu}/u),
  matches('picture at the end', -1.2, /\p{Extended_Pictographic}\ufe0f?$/u),
  matches('greeting', -1.2, /^(?:Dear|Hello|Hi|Thanks|Thank you|Happy|Cheers|Best)\b/),
  { name: 'like code', weight: -0.4, test: ({ words }) => scoreLine(words) > 1 },
  { name: 'read as code', weight: -0.4, test: ({ unit }) => unit.kind === 'code' },
  { name: 'titled', weight: 0.2, test: ({ words }) => isTitled(words) },
]

function sized(
  name: string,
  weight: number,
  test: (size: number, length: number) => boolean,
): Sign<Candidate> {
  return { name, weight, test: ({ size, length }) => test(size, length) }
}

function matches(name: string, weight: number, pattern: RegExp): Sign<Candidate> {
  return { name, weight, test: ({ words }) => pattern.test(words) }
}

/** `The Future of Systems Programming`: most words begin with a capital. */
export function isTitled(words: string): boolean {
  const all = words.split(/\s+/)
  const capitals = all.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  return all.length > 1 && capitals.length / all.length > 0.6
}
