// Goes by script: `az-Arab`, `ks` and `sdh` read from right to left, `sd-Deva` does not. Node 20
// lacks `Intl.Locale.prototype.getTextInfo`.
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/

/** `language`: BCP 47; without a script subtag, its likely script counts (UTS #35). */
export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '')
}
