// Reads a box letter by letter: a line of colons with a name, text, and a line of colons.
import type { Construct, State, TokenizeContext } from 'micromark-util-types'
import { NEXT_LINE, readContent } from './content.ts'
import { readOpening } from './opening.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    box: 'box'
    boxMarker: 'boxMarker'
    boxName: 'boxName'
    boxTitle: 'boxTitle'
    boxClosing: 'boxClosing'
  }
}

/** What never ends goes on to the end of the block that it stands in. */
export const BOX: Construct = {
  name: 'box',
  concrete: true,
  tokenize(effects, ok, nok) {
    const isAsked = this.interrupt === true
    const indent = indentOf(this)
    const end: State = (code) => {
      effects.exit('box')
      return ok(code)
    }
    return readOpening(effects, nok, (size) => (code) => {
      if (code === null) return end(code)
      if (isAsked) return ok(code)
      const content = readContent(this, effects, { size, indent, end, nok })
      return effects.attempt(NEXT_LINE, content, end)(code)
    })
  },
}

function indentOf({ events, sliceSerialize }: TokenizeContext): number {
  const token = events.at(-1)?.[1]
  return token?.type === 'linePrefix' ? sliceSerialize(token, true).length : 0
}
