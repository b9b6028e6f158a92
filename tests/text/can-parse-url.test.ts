import { expect, it } from 'vitest'

import { canParseUrl } from '../../lib/text/can-parse-url.ts'

it.each([
  ['https://münchen.example/ä', undefined, true],
  ['https://日本.example/', undefined, true],
  ['/ä', 'https://straße.example/', true],
  ['/ä', undefined, false],
  ['https://', undefined, false],
  ['', 'nowhere', false],
])(
  'of %j from %j the answer stays the same, however often it is asked',
  (text, base, is) => {
    // From some thousand calls on the engine compiles what it runs anew.
    const answers = Array.from({ length: 50_000 }, () => canParseUrl(text, base))
    expect(new Set(answers)).toEqual(new Set([is]))
  },
)
