// JSON of a source: with the place of a fault, and never a word of the text in a message.
import type { Repair } from '../model/record.ts'
import { type SourceFile, SourceError } from '../model/source.ts'
import { Decoder } from './charset/decoder.ts'
import { findJsonFault } from './json-fault.ts'

/** Rejects with a `SourceError` that names line and column. */
export async function readJson(file: SourceFile): Promise<unknown> {
  const text = await file.text()
  const value = parse(text)
  if (!(value instanceof SyntaxError)) return value
  const { line, column, what } = findJsonFault(text)
  throw new SourceError(
    `${file.path}:${line}:${column}: is no whole JSON: ${what}. Download or export it again.`,
    { cause: value },
  )
}

/** A value for each line that has one; a line that is damaged is told to `report`. */
export async function* readJsonLines(
  file: SourceFile,
  report: (repair: Repair) => void,
): AsyncIterable<{ readonly line: number; readonly value: unknown }> {
  let line = 0
  for await (const text of readLines(file)) {
    line++
    if (text.trim() === '') continue
    const value = parse(text)
    if (!(value instanceof SyntaxError)) yield { line, value }
    else report(toRepair(file.path, line, text))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The engine's own message quotes the text, in which a password may stand.
    return error instanceof SyntaxError ? error : new SyntaxError(String(error))
  }
}

function toRepair(path: string, line: number, text: string): Repair {
  const { column, what } = findJsonFault(text)
  const message = `a line is no whole JSON and was left out: ${what}`
  return {
    type: 'repair',
    place: `${path}:${line}:${column}`,
    rule: 'json-line',
    message,
  }
}

async function* readLines(file: SourceFile): AsyncIterable<string> {
  const decoder = new Decoder()
  let rest = ''
  for await (const chunk of file.stream()) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield* (rest + decoder.end()).split('\n')
}
