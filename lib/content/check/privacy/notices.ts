// Lines that tell people that a text is not ready: `DRAFT – do not publish`, `{{draft}}`.

const WORD =
  'drafts?|wip|work in progress|unpublished|embargo(?:ed)?|confidential|entwurf|brouillon|borrador|bozza|rascunho|下書き|草稿'

const NOT = "do not|don['’]t|not to be|must not be|not yet|nicht|ne pas|no|non|não"
const SHOW =
  'publish(?:ed)?|share[d]?|release[d]?|distribute[d]?|circulate[d]?|veröffentlichen|publier|publicar|pubblicare'

const SEPARATOR = String.raw`[\s–—:;.,!()[\]|/*_-]`

/** In capitals a word alone is one, and so is one before a dash or a colon. */
const LOUD_WORD =
  '(?:DRAFT|WIP|UNPUBLISHED|EMBARGOED|CONFIDENTIAL|ENTWURF|BROUILLON|BORRADOR|BOZZA|RASCUNHO|下書き|草稿)'
const LOUD = new RegExp(
  `^(?:${LOUD_WORD}|(?:DO NOT|DON['’]T) (?:PUBLISH|SHARE|RELEASE)(?: YET)?)$`,
)
const LOUD_LABEL = new RegExp(`^${LOUD_WORD}\\s*[–—:|-]\\s.{0,80}$`)

const NOTICES: readonly RegExp[] = [
  LOUD,
  new RegExp(
    `^(?:this is an? )?(?:(?:early|first|rough|internal|unfinished) )?(?:${WORD})(?: (?:only|post|article|version|copy|text))?${SEPARATOR}+(?:please )?(?:${NOT}) (?:be )?(?:${SHOW})\\b.{0,40}$`,
    'iu',
  ),
  new RegExp(
    `^(?:please )?(?:${NOT}) (?:be )?(?:${SHOW})${SEPARATOR}+(?:${WORD})$`,
    'iu',
  ),
  /^(?:not for publication|not ready for publication|(?:for )?internal use only|embargo(?:ed)? until .{1,40}|unpublished draft|draft only)$/i,
]

/** `{{draft}}` of a wiki, a shortcode, a tag of Liquid, a component, and words in brackets. */
const MARK = new RegExp(
  `^(?:\\{\\{[<%]?|\\{%|\\[\\[?|<)-?\\s{0,9}#?(?:${WORD}|do not publish)(?:[\\s|:=][^{}<>\\]]{0,80})?-?\\/?(?:[%>]?\\}\\}|%\\}|\\]\\]?|>)$`,
  'iu',
)

const CLUE = new RegExp(`${WORD}|publi|release|internal use|share`, 'i')

/** Whether a line alone says so; a word in a sentence says nothing. */
export function isNotice(line: string): boolean {
  if (!CLUE.test(line)) return false
  const text = line.trim().replace(/^(?:#{1,6}|>|[-*+])\s+/, '')
  if (MARK.test(text)) return true
  // Emphasis, brackets, stops and pictograms frame it.
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  // `- WIP: a policy` is one of many things that a list tells of.
  const isLabel = !/^\s*[-*+]\s/.test(line) && LOUD_LABEL.test(words)
  return isLabel || NOTICES.some((notice) => notice.test(words))
}

/** What titles say alone: prefixes of WordPress in many languages, and labels of people. */
const TITLES: readonly RegExp[] = [
  /^(?:(?:P(?:rivate|rotected|rivat|rivé|rivado|rivato|rotegido|rotégé|rotetto)|Geschützt|Beveiligd|Личное|Защищено)\s?[:：](?=\s)|(?:PRIVATE|PROTECTED)\s?:|(?:非公開|保護中|私密|密码保护|비공개|보호된 글)\s?[:：])/,
  /^(?:draft|wip|work in progress|unpublished|entwurf|brouillon|borrador|bozza|rascunho|下書き|草稿|do not (?:publish|share|release)(?: yet)?)\s?[:：]/iu,
  new RegExp(`^[[(【{]\\s?(?:${WORD}|do not publish)\\s?[\\])】}]`, 'iu'),
  new RegExp(`[[(【{]\\s?(?:${WORD}|do not publish)\\s?[\\])】}]$`, 'iu'),
  /^\[private\]|\[private\]$/i,
  /\s[–—|-]\s(?:DRAFT|WIP|DO NOT PUBLISH)$/,
  /^(?:auto|new|untitled|unnamed)[ -]draft(?: \d{1,4})?$/i,
]

/** The part of a title that says that it is not for readers, or not yet. */
export function findTitleSign(title: string): string | undefined {
  const text = title.trim()
  const found = TITLES.map((form) => form.exec(text)?.[0]).find(Boolean)
  // Its own words may be many.
  return found?.trim() ?? (isNotice(text.slice(0, 80)) ? text : undefined)
}
