// Where a bare address ends in a text of Chinese, Japanese, Korean and other scripts.
import type { Code, Construct, Effects, State, Tokenizer } from 'micromark-util-types'
import { classifyCjk } from '../../text/cjk.ts'

// A name that begins after a slash, as in `/wiki/東京` and `https://例え.jp`, is of the address,
// unless the letter is a particle.
const PARTICLE = /[をにはへでとがものやか은는이가을를의에와과로]/
const STARTS = '/=#'

// Marks that end a sentence or a quotation in other scripts, and none that an address has.
const MARKS = /[\p{Terminal_Punctuation}»”“«…]/u

/** Whether a letter or sign is no part of the address before it. */
export function isAddressEnd(previous: Code, code: Code): boolean {
  if (code !== null && code > 127 && MARKS.test(String.fromCodePoint(code))) return true
  // No address holds a quote (RFC 3986 §2).
  if (code === 34) return true
  const kind = code === null ? undefined : classifyCjk(code)
  if (code === null || kind === undefined) return false
  if (kind === 'sign' || previous === null) return true
  if (classifyCjk(previous) === 'letter') return false
  const isStart = STARTS.includes(String.fromCodePoint(previous))
  return !isStart || PARTICLE.test(String.fromCodePoint(code))
}

/** Makes the rules for domain, path and trail end there, as they do at the end of a text. */
export function withEnds(tokenize: Tokenizer): Tokenizer {
  return function (effects, ok, nok) {
    return tokenize.call(
      this,
      withEndingParts(effects, (state) => state),
      ok,
      nok,
    )
  }
}

type Wrap = (state: State) => State

function withEndingParts(effects: Effects, wrap: Wrap): Effects {
  const { attempt, check } = effects
  return {
    ...effects,
    attempt: (part, ok, nok) => attempt(toEnding(part), wrap(ok), nok && wrap(nok)),
    check: (part, ok, nok) => check(toEnding(part), wrap(ok), nok && wrap(nok)),
  }
}

type Part = Parameters<Effects['attempt']>[0]

function toEnding(part: Part): Part {
  return isConstruct(part) ? { ...part, tokenize: endEarly(part.tokenize) } : part
}

function isConstruct(part: Part): part is Construct {
  return 'tokenize' in part
}

// The part sees no character in the place of the end. A part inside of it sees all, since it
// looks for the end by itself.
function endEarly(tokenize: Tokenizer): Tokenizer {
  return function (effects, ok, nok) {
    let actual: Code = null
    let isInside = true
    const see = (code: Code): Code => {
      actual = code
      return isAddressEnd(this.previous, code) ? null : code
    }
    const leave: Wrap = (state) => () => {
      isInside = false
      return state(actual)
    }
    const comeBack: Wrap = (state) => (code) => {
      isInside = true
      return guard(state)(code)
    }
    const guard: Wrap = (state) => (code) => {
      const next = state(isInside ? see(code) : code)
      return isInside && next ? guard(next) : next
    }
    const goInto =
      (start: State): State =>
      (code) => {
        isInside = false
        return start(code)
      }
    const { attempt, check, ...others } = withEndingParts(effects, comeBack)
    const parts: Effects = {
      ...others,
      attempt: (...part) => goInto(attempt(...part)),
      check: (...part) => goInto(check(...part)),
    }
    return guard(tokenize.call(this, parts, leave(ok), leave(nok)))
  }
}
