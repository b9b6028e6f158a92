// Formulas between dollar signs, and none in prices.
import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Processor } from 'unified'
import { hasCjk } from '../../text/cjk.ts'

/** Never false for a text with one. */
export function mayHoldFormula(source: string): boolean {
  return /\$\$|(?<![\w\\])\$(?=[^\s$])/.test(source)
}

/**
 * As Pandoc has it: no space inside of the signs. No Latin letter and no digit stands outside of
 * them either, so that `US$5 and US$6` and `$HOME/$USER` are text.
 */
export function readFormulas(this: Processor): void {
  const data = this.data()
  const { text = {}, ...others } = math()
  const constructs = Object.entries(text).map(
    ([code, rules]) => [code, [rules ?? []].flat().map(guard)] as const,
  )
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ ...others, text: Object.fromEntries(constructs) })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(mathFromMarkdown())
}

const DOLLAR = 36

function guard(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      if (isWordCode(this.previous)) return nok
      const formula = construct.tokenize.call(this, effects, ok, nok)
      return effects.check(LOOK_AHEAD, formula, nok)
    },
  }
}

const LOOK_AHEAD: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let [opened, closed, content] = [0, 0, '']
    const open: State = (code) => {
      if (code !== DOLLAR) return opened > 2 || isSpace(code) ? nok(code) : inside(code)
      opened += 1
      effects.consume(code)
      return open
    }
    const inside: State = (code) => {
      if (code === null) return nok(code)
      if (code === DOLLAR) return close(code)
      content += code < 0 ? ' ' : String.fromCharCode(code)
      effects.consume(code)
      return inside
    }
    const close: State = (code) => {
      if (code === DOLLAR) {
        closed += 1
        effects.consume(code)
        return close
      }
      const isFormula = closed === opened && !isWordCode(code) && isContent(content)
      return isFormula ? ok(code) : nok(code)
    }
    return (code) => {
      // The parser wants a token around what it consumes.
      effects.enter('mathText')
      return open(code)
    }
  },
}

// `$5 or 5$`: words alone are no formula.
function isContent(content: string): boolean {
  if (/^\s|[\s\\]$/.test(content)) return false
  return /[\\^_=+<>|{}()*/-]/.test(content) || !/\s/.test(content)
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

function isWordCode(code: Code): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(character) && !hasCjk(character)
}
