// The families of fonts, and their order by language and style.

/** A family of files in a package, each for a part of Unicode. */
export interface Family {
  readonly package: string
  /** The end of file names. */
  readonly file: 'wght-normal' | 'wght-italic' | '400-normal'
  /** Relative to Brygada, so that all look alike in size. */
  readonly scale: number
  /** Of the size: ascents and descents differ most between scripts. */
  readonly lineHeight: number
  /** Of the size: letters of a title stand closer, as on its page, except in joining scripts. */
  readonly tracking: number
  /** Of the size: the space before most letters, which would look like an indent. */
  readonly bearing?: number
  /** Spaces beside its characters are those of the text. */
  readonly isSigns?: true
  /** The one file that has everything, if the package declares narrower ranges. */
  readonly whole?: string
}

const VARIABLE = '@fontsource-variable'

const UPRIGHT = brygada('wght-normal')
const ITALIC = brygada('wght-italic')
const EMOJI = { ...noto('noto-emoji', 0.92, 1.2), isSigns: true } as const

const CHINESE = noto('noto-serif-sc', 0.94, 1.3)
const TAIWANESE = noto('noto-serif-tc', 0.94, 1.3)
const JAPANESE = noto('noto-serif-jp', 0.94, 1.3)
const KOREAN = noto('noto-serif-kr', 0.94, 1.3)

const OTHERS = [
  // Greek with all its accents, Cyrillic of other days.
  noto('noto-serif', 0.98, 1.1),
  noto('noto-naskh-arabic', 1.04, 1.45),
  noto('noto-serif-hebrew', 0.96, 1.2),
  noto('noto-serif-devanagari', 0.94, 1.4),
  noto('noto-serif-thai', 0.96, 1.4),
  noto('noto-serif-bengali', 0.94, 1.4),
  noto('noto-serif-tamil', 0.9, 1.4),
  noto('noto-serif-georgian', 0.94, 1.2),
  noto('noto-serif-armenian', 0.94, 1.2),
]

const SYMBOLS: readonly Family[] = [
  { ...sans('noto-sans-math'), whole: 'latin' },
  sans('noto-sans-symbols-2'),
  sans('noto-sans-symbols'),
]

/** In the order in which a character is looked up. */
export function listFamilies(
  language: string,
  style: 'upright' | 'italic',
  isEmoji: boolean,
): readonly Family[] {
  // Scripts other than Latin have no italic, and are set upright.
  const own = style === 'italic' ? [ITALIC, UPRIGHT] : [UPRIGHT]
  const families = [...own, ...OTHERS, ...listHan(language), ...SYMBOLS]
  return isEmoji ? [EMOJI, ...families] : [...families, EMOJI]
}

/** The language whose letterforms a text has: kana are Japanese on a Portuguese site as well. */
export function scriptLanguageOf(text: string, language: string): string {
  if (/^(?:zh|ja|ko)\b/i.test(language)) return language
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja'
  return /\p{sc=Hangul}/u.test(text) ? 'ko' : language
}

// Han unification: China, Taiwan, Japan and Korea draw the same code point differently.
function listHan(language: string): Family[] {
  const all = [CHINESE, TAIWANESE, JAPANESE, KOREAN]
  const first = findHan(language.toLowerCase())
  return [first, ...all.filter((family) => family !== first)]
}

function findHan(language: string): Family {
  if (/^ja\b/.test(language)) return JAPANESE
  if (/^ko\b/.test(language)) return KOREAN
  return /^zh-(?:hant|tw|hk|mo)\b/.test(language) ? TAIWANESE : CHINESE
}

function brygada(file: Family['file']): Family {
  const isItalic = file === 'wght-italic'
  return {
    ...{ package: `${VARIABLE}/brygada-1918`, file },
    ...{ scale: 1, lineHeight: 1.1 },
    tracking: isItalic ? 0 : -0.015,
    bearing: isItalic ? 0.01 : 0.04,
  }
}

function noto(name: string, scale: number, lineHeight: number): Family {
  return {
    package: `${VARIABLE}/${name}`,
    file: 'wght-normal',
    scale,
    lineHeight,
    tracking: 0,
    isSigns: true,
  }
}

function sans(name: string): Family {
  return {
    package: `@fontsource/${name}`,
    file: '400-normal',
    scale: 0.92,
    lineHeight: 1.1,
    tracking: 0,
    isSigns: true,
  }
}
