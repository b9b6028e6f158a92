// Tells whole articles from beginnings: many feeds carry no more than those.
import type { FeedEntry, FeedFacts } from '../../feed/model.ts'
import { toPlainText } from '../../values/plain-text.ts'

const BRACKETED = /[[(](?:…|\.\.\.)[\])]\s*$/
/** Long texts end in dots for the effect. */
const DOTS = /^.{0,700}(?:…|\.\.\.)$/s
/** A link at the end, to the article or not: `Read more`, `Weiterlesen →`. */
const LAST_LINK = /<a\b[^>]*>((?:(?!<\/?a\b).){1,120})<\/a>[\s.»→]*(?:<\/\w+>\s*)*$/is
const MORE =
  /\b(?:read (?:more|on|the (?:rest|full|whole)\b.*)|continue reading|keep reading|weiterlesen|mehr lesen|(?:lire|voir) (?:la suite|plus)|(?:leer|seguir leyendo|ver) m[áa]s|continuar? l(?:eyendo|endo)|leia mais|leggi (?:tutto|di pi[ùu])|continua a leggere|lees (?:meer|verder)|l[äa]s mer|les mer|l[æa]s mere|czytaj (?:dalej|więcej))\b|^\W*more\W*$|читать|далее|続き|阅读|閱讀|더 ?보기/i
/** Hugo's own template sends summaries of some 70 words. */
const SUMMARY_WORDS = 100

/** True for an entry of which the feed has only the first words, or none. */
export function isBeginning(entry: FeedEntry, facts: FeedFacts): boolean {
  const { content, summary } = entry
  if (content !== undefined) return endsUnfinished(content)
  if (summary === undefined) return entry.files.length === 0
  return (
    endsUnfinished(summary) || DOTS.test(toPlainText(summary)) || isSummary(entry, facts)
  )
}

function endsUnfinished(html: string): boolean {
  const [, label = ''] = LAST_LINK.exec(html.slice(-2000)) ?? []
  if (MORE.test(toPlainText(label))) return true
  return BRACKETED.test(toPlainText(html.slice(-2000)))
}

/**
 * Atom and JSON Feed have another place for whole texts. In RSS a description is the text of
 * an entry without a title, or one with tags; next to sound or film it is all there is.
 */
function isSummary({ summary = '', title, files }: FeedEntry, facts: FeedFacts): boolean {
  if (facts.format !== 'rss') return true
  if (title === '' || files.length > 0) return false
  if (!/<[a-z]/i.test(summary)) return true
  const isOfHugo = /hugo/i.test(facts.generator ?? '')
  return isOfHugo && toPlainText(summary).split(' ').length <= SUMMARY_WORDS
}
