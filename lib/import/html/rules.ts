// The rules, in order: each finds the tree as those before it have left it.
import type { Rule } from './rule.ts'
import { dropAsides } from './blocks/asides.ts'
import { splitAtBreaks } from './blocks/breaks.ts'
import { dropEmpty } from './blocks/empty.ts'
import { readHeadings } from './blocks/headings.ts'
import { repairLists } from './blocks/lists.ts'
import { dropOuterLines } from './blocks/rules.ts'
import { parseStraddling } from './blocks/straddling.ts'
import { dropUnseen } from './blocks/unseen.ts'
import { readGhostCards } from './cards/ghost.ts'
import { readSubstackWidgets } from './cards/substack.ts'
import { readCode } from './code/blocks.ts'
import { readFrames } from './embeds/frames.ts'
import { readPlayers } from './embeds/players.ts'
import { readAnchors } from './notes/anchors.ts'
import { readFootnotes } from './notes/footnotes.ts'
import { readFigures } from './pictures/figures.ts'
import { readPictures } from './pictures/pictures.ts'
import { dropUnreachable } from './pictures/unreachable.ts'
import { readTables } from './tables/tables.ts'
import { readFormulas } from './text/formulas.ts'
import { readLooks } from './text/looks.ts'
import { moveSpaces } from './text/spaces.ts'
import { joinWrappers } from './text/wrappers.ts'

export const RULES: readonly Rule[] = [
  readCode,
  readFormulas,
  readSubstackWidgets,
  readGhostCards,
  readFrames,
  readPlayers,
  dropAsides,
  dropUnseen,
  dropUnreachable,
  readPictures,
  readFigures,
  readLooks,
  parseStraddling,
  readFootnotes,
  repairLists,
  readHeadings,
  readAnchors,
  splitAtBreaks,
  dropEmpty,
  dropOuterLines,
  readTables,
  joinWrappers,
  moveSpaces,
]
