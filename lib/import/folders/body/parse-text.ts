// Parses a text once for all steps that look at it.
import type { Root } from 'mdast'
import { createParser } from '../../../markdown/parse/parse.ts'
import { listQuietParts } from '../../../markdown/leftovers/place.ts'

let last: { readonly text: string; readonly tree: Root } | undefined

/** The tree belongs to all who ask: nobody changes it. Most steps change no letter of a text. */
export function parseText(text: string): Root {
  if (last?.text !== text) last = { text, tree: createParser(text).parse(text) }
  return last.tree
}

/** Where everything is shown as typed, or nothing is shown. */
export function listQuiet(text: string) {
  return listQuietParts(parseText(text), text)
}
