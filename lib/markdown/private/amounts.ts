// `100 %% 50 %% 20`, where nobody knows whether the signs are amounts or hide the words.
import type { SourceReader } from '../edits/read-again.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { toViolation } from '../messages.ts'

const AMOUNTS = /(?<=\d[ \t])%%[ \t][^%\n]{1,500}%%(?!%)/g

/** Holds the file back. */
export const amounts: SourceReader = {
  pattern: /\d[ \t]%%[ \t]/,
  read(tree, text) {
    const found = [...text.matchAll(AMOUNTS)].map(({ index: start, 0: written }) => ({
      start,
      written,
    }))
    return outside(found, listQuietParts(tree, text)).map(({ start, written }) => ({
      offset: start,
      violation: toViolation('remark-unclosed:amount', { written: written.slice(0, 50) }),
    }))
  },
}
