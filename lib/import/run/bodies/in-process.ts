// Bodies where the import runs: for small blogs, which threads would only delay.
import type { Item } from '../../model/item.ts'
import { renderFile } from '../items/render-file.ts'
import type { Bodies, OpenBody } from './bodies.ts'
import { beginningOf, openBody, writeBody } from './open-body.ts'

export function openBodies(): Bodies {
  return {
    open: async (item) => toOpenBody(item),
    render: async (path, fields, body) => renderFile(path, fields, body),
    close: async () => {},
  }
}

function toOpenBody(item: Pick<Item, 'title' | 'body'>): OpenBody {
  const draft = openBody(item)
  return {
    ...{ addresses: draft.addresses, notes: draft.notes, text: beginningOf(draft) },
    write: async (results) => writeBody(draft, results),
  }
}
