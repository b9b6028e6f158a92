// Pictures that only the computer of their author had: pasted into an editor, and never uploaded.
import type { Root } from 'hast'
import { note, type Work } from '../rule.ts'
import { replaceElements } from '../tree/edit.ts'
import { attributeOf } from '../tree/read.ts'
import { listSources } from './sources.ts'

const NOWHERE = /^\s*(?:blob|file|filesystem|cid|content|ms-appdata):/i

/** Those with another address take that one; the others go, with a note. */
export function dropUnreachable(tree: Root, work: Work): void {
  replaceElements(tree, (element) => {
    if (element.tagName !== 'img' || !NOWHERE.test(attributeOf(element, 'src')))
      return undefined
    element.properties.src = ''
    if (listSources(element, undefined).length > 0) return undefined
    note(
      work,
      'loss',
      'picture-never-uploaded',
      'A picture was left out: its address leads into the editor or the computer that it was written on, so the old blog did not show it either',
      element,
    )
    return []
  })
}
