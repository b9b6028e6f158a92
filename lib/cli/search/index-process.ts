// The process that makes the search index: of low priority, and gone when it is done.
import process from 'node:process'

import { exitWithParent, giveWay } from '../process/parent.ts'
import { buildFromStore } from './build-from-store.ts'
import { type IndexAnswer, parseIndexOrder } from './index-order.ts'

exitWithParent()
giveWay()
const answer: IndexAnswer = {
  built: await buildFromStore(parseIndexOrder(process.argv[2])),
}
process.send?.(answer, () => process.disconnect())
