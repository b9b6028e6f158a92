// A thread that turns bodies into Markdown.
import { parentPort } from 'node:worker_threads'

import { reasonOf } from '../../../http/reason-of.ts'
import type { DraftBody } from '../../model/draft-body.ts'
import { renderFile } from '../items/render-file.ts'
import { beginningOf, openBody, writeBody } from './open-body.ts'
import type { Answers, NumberedOrder } from './protocol.ts'

/** By the number of the order that opened them. */
const drafts = new Map<number, DraftBody>()

parentPort?.on('message', ({ number, order }: NumberedOrder) => {
  try {
    parentPort?.postMessage({ number, answer: carryOut(number, order) })
  } catch (error) {
    parentPort?.postMessage({ number, fault: reasonOf(error) })
  }
})

function carryOut(number: number, order: NumberedOrder['order']): Answers[keyof Answers] {
  if (order.kind === 'render') return renderFile(order.path, order.fields, order.body)
  if (order.kind === 'open') {
    const draft = openBody(order.item)
    drafts.set(number, draft)
    const { addresses, notes } = draft
    return { addresses, notes, text: beginningOf(draft) }
  }
  const draft = drafts.get(order.opened)
  if (!draft) throw new Error('This body is not open')
  drafts.delete(order.opened)
  return writeBody(draft, order.results)
}
