// The process that makes the search index: of low priority, and gone when it is done.
import { constants, setPriority } from 'node:os'
import process from 'node:process'

import { exitWithParent } from '../process/parent.ts'
import { buildFromStore } from './build-from-store.ts'
import { type IndexAnswer, parseIndexOrder } from './index-order.ts'

exitWithParent()
setPriority(constants.priority.PRIORITY_LOW)
const answer: IndexAnswer = {
  built: await buildFromStore(parseIndexOrder(process.argv[2])),
}
process.send?.(answer, () => process.disconnect())
