// The text of an export as its tables.
import type { LeftOut } from '../../model/record.ts'
import { parseTables, type Tables } from './tables.ts'

/** What cannot be read is a record that says why. */
export function parseExport(text: string | LeftOut, path: string): Tables | LeftOut {
  if (typeof text !== 'string') return text
  const left = { type: 'left-out', key: path, place: path, title: path } as const
  try {
    const tables = parseTables(JSON.parse(text), path)
    const reason = `${path}: holds no posts of Ghost. Export again in Ghost under Settings, Export.`
    return tables ?? { ...left, what: 'damaged file', reason }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // The message of the parser quotes the text, which may hold a hash.
    const [at = 'its end'] = /position \d+/.exec(error.message) ?? []
    const reason = `${path}: is not whole JSON, seen at ${at}. Download the file or export again.`
    return { ...left, what: 'damaged file', reason }
  }
}
