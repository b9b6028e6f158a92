// What the style of a text tells of one of its lines.
import type { Candidate, Sign } from './candidate.ts'
import { isTitled } from './signs-of-words.ts'
import { isAsked, type Style, toBeginning, toFirst, toLast, toOpening } from './style.ts'

export interface Judged {
  readonly candidate: Candidate
  readonly style: Style
}

export const SIGNS_OF_STYLE: readonly Sign<Judged>[] = [
  sign(
    'other case',
    -1.5,
    ({ words }, { isTitled: isStyle }) => isStyle && /\s/.test(words) && !isTitled(words),
  ),
  sign(
    'same case',
    0.4,
    ({ words }, { isTitled: isStyle }) => isStyle && isTitled(words),
  ),
  sign('alone', -0.5, (candidate, style) => countOthers(candidate, style) < 2),
  sign('the only one', -1.5, (candidate, style) => countOthers(candidate, style) < 1),
  sign(
    'glued below',
    -4,
    ({ after }, { isGlued }) => after?.isGlued === true && !isGlued,
  ),
  sign('glued above', -3.1, ({ unit }, { isGlued }) => unit.isGlued && !isGlued),
  asked('asked often', -0.5, (_, { asksOften }) => asksOften),
  asked('asked, others not', -0.7, (_, { asksSeldom }) => asksSeldom),
  asked('asked of oneself', -1.6, (_, { isTalkative }) => isTalkative),
  asked('answered', 2.5, (candidate, { underQuestions }) =>
    underQuestions.has(candidate),
  ),
  sign('talkative', -0.5, (_, { isTalkative }) => isTalkative),
  again('small letter again', 0.7, ({ beginnings }, words) =>
    toBeginning(words) === 'small letter' ? beginnings.get('small letter') : 0,
  ),
  again('picture again', 0.6, ({ beginnings }, words) =>
    toBeginning(words) === 'picture' ? beginnings.get('picture') : 0,
  ),
  again('first word again', 0.9, ({ firsts }, words) => firsts.get(toFirst(words))),
  again('last word again', 0.8, ({ lasts }, words) => lasts.get(toLast(words))),
  sign(
    'opening again',
    -0.8,
    ({ words }, { openings }) => (openings.get(toOpening(words)) ?? 0) > 1,
  ),
]

function sign(
  name: string,
  weight: number,
  test: (candidate: Candidate, style: Style) => boolean,
): Sign<Judged> {
  return { name, weight, test: ({ candidate, style }) => test(candidate, style) }
}

function asked(
  name: string,
  weight: number,
  test: (candidate: Candidate, style: Style) => boolean,
): Sign<Judged> {
  return sign(
    name,
    weight,
    (candidate, style) => isAsked(candidate) && test(candidate, style),
  )
}

/** Whether a certain heading other than the line itself is alike. */
function again(
  name: string,
  weight: number,
  count: (style: Style, words: string) => number | undefined,
): Sign<Judged> {
  return sign(name, weight, (candidate, style) => {
    const own = style.certain.has(candidate) ? 1 : 0
    return (count(style, candidate.words) ?? 0) > own
  })
}

function countOthers(candidate: Candidate, { certain }: Style): number {
  return certain.size - (certain.has(candidate) ? 1 : 0)
}
