// Grammar that only some texts need, and the sign by which a text needs it.
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly'
import type { Processor } from 'unified'
import { hasCjk } from '../../text/cjk.ts'
import { mayHoldBox, readBoxes } from '../boxes/syntax.ts'
import { adaptBareLinks, mayHoldBareLink, withoutBareLinks } from './bare-links.ts'
import { mayHoldDefinitionList, readDefinitionLists } from './definition-lists.ts'
import { mayHoldFormula, readFormulas } from './formulas.ts'
import { mayHoldRemark, withoutRemarks } from './remarks.ts'
import { keepWindowsReferences, mayHoldWindowsReference } from './windows-references.ts'

export interface Syntax {
  /** Never false for a text that needs it; cheap, and linear. */
  readonly isNeeded: (source: string) => boolean
  /** Adds to a parser of CommonMark and GFM. */
  readonly plugin: (this: Processor) => void
}

const BARE_LINKS: Syntax = { isNeeded: mayHoldBareLink, plugin: adaptBareLinks }
const NO_BARE_LINKS: Syntax = { isNeeded: () => true, plugin: withoutBareLinks }

/** In the order in which they are added. */
export const SYNTAXES: readonly Syntax[] = [
  BARE_LINKS,
  NO_BARE_LINKS,
  { isNeeded: mayHoldCjkEmphasis, plugin: emphasizeCjk },
  { isNeeded: mayHoldRemark, plugin: withoutRemarks },
  { isNeeded: mayHoldBox, plugin: readBoxes },
  { isNeeded: mayHoldDefinitionList, plugin: readDefinitionLists },
  { isNeeded: mayHoldFormula, plugin: readFormulas },
  { isNeeded: mayHoldWindowsReference, plugin: keepWindowsReferences },
]

export function listSyntaxes(source: string): Syntax[] {
  const needed = SYNTAXES.filter(({ isNeeded }) => isNeeded(source))
  return needed[0] === BARE_LINKS
    ? needed.filter((syntax) => syntax !== NO_BARE_LINKS)
    : needed
}

function mayHoldCjkEmphasis(source: string): boolean {
  return /[*_]|~~/.test(source) && hasCjk(source)
}

function emphasizeCjk(this: Processor): void {
  remarkCjkFriendly.call(this)
  remarkCjkFriendlyStrikethrough.call(this, { singleTilde: false })
}
