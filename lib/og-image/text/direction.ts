// Not all versions of Node that Imprint runs on know the direction of an Intl.Locale.
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/

/** `language`: BCP 47; its script is the one that it is usually written in. */
export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '')
}

/** Where a line begins, and where it ends. */
export function sidesOf(isMirrored: boolean): readonly [Side, Side] {
  return isMirrored ? ['right', 'left'] : ['left', 'right']
}

type Side = 'left' | 'right'
