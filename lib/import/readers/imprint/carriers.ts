// Exports of Imprint's in the formats of others, which carry the files of its content folder.
import type { ContentFile, Repair } from '../../model/record.ts'
import { SourceError, type SourceFile } from '../../model/source.ts'
import { readElements } from '../../input/xml.ts'
import {
  CARRIED_ELEMENT,
  CARRIED_KEY,
  CARRIED_NAMESPACE,
  type CarriedFile,
  parseCarriedFiles,
} from '../../values/carried-files.ts'
import { listFields, parseFields } from '../../values/json-fields.ts'
import { toContentFile } from './content-file.ts'

/** A string of JSON is at most as long. */
const MAX_BYTES = 500 * 1024 * 1024

/** By the first bytes: an export begins with what it carries. */
export async function findCarrier(file: SourceFile): Promise<'json' | 'xml' | undefined> {
  const head = Buffer.from(await file.head()).toString('utf8')
  const start = head.slice(0, 2000)
  if (start.includes(`xmlns:imprint="${CARRIED_NAMESPACE}"`)) return 'xml'
  return /^\s*\{/.test(start) && start.includes(`"${CARRIED_KEY}"`) ? 'json' : undefined
}

export async function* readCarried(
  file: SourceFile,
): AsyncIterable<ContentFile | Repair> {
  const isXml = (await findCarrier(file)) === 'xml'
  const records = isXml ? readXml(file) : listJson(await file.text(MAX_BYTES), file.path)
  for await (const record of records) {
    if ('type' in record) yield record
    else yield toContentFile(record.path, file.path, record.text, { text: record.text })
  }
}

async function* readXml(file: SourceFile): AsyncIterable<CarriedFile | Repair> {
  const repairs: Repair[] = []
  const isWanted = (path: readonly string[]) => path.at(-1) === CARRIED_ELEMENT
  const elements = readElements(file, isWanted, (repair) => repairs.push(repair))
  for await (const { text } of elements) yield* parseCarriedFiles([parseJson(text)])
  yield* repairs
}

function* listJson(text: string, place: string): Iterable<CarriedFile> {
  const fields = parseFields(parseJson(text))
  if (fields === undefined)
    throw new SourceError(`${place} is no whole JSON. Export the blog again.`)
  const [database] = listFields(fields.db)
  const carried = parseFields(fields[CARRIED_KEY] ?? database?.[CARRIED_KEY])
  yield* parseCarriedFiles(carried?.files)
}

/** Undefined for a text that is cut. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
