// Files of a source that may be cut: one that cannot be read does not end the reading.
import type { LeftOut } from '../model/record.ts'
import { type SourceFile, SourceError } from '../model/source.ts'
import { decode } from './charset/decoder.ts'

/** The beginning of a file as text; empty for one that cannot be read. */
export async function readHeadText(file: SourceFile): Promise<string> {
  try {
    return decode(await file.head())
  } catch (error) {
    if (error instanceof SourceError) return ''
    throw error
  }
}

/** The text, or the record that says why there is none. */
export async function readTextOrReason(file: SourceFile): Promise<string | LeftOut> {
  try {
    return await file.text()
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const { path } = file
    const left = { type: 'left-out', key: path, place: path, title: path } as const
    return { ...left, what: 'damaged file', reason: error.message }
  }
}
