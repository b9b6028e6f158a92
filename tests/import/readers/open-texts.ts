// A source from texts in a test.
import type { Source, SourceFile } from '@/lib/import/model/source.ts'
import type { SourceRecord } from '@/lib/import/model/record.ts'
import type { Reader } from '@/lib/import/model/reader.ts'

/** Files by path; in order of their paths, as `openSource` gives them. */
export function openTexts(
  texts: Readonly<Record<string, string>>,
  kind: Source['kind'] = 'folder',
): Source {
  const files = Object.entries(texts).map(([path, text]) => toFile(path, text))
  return {
    ...{ kind, name: 'test', refused: [] },
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    close: async () => {},
  }
}

export async function readAll(
  reader: Reader,
  source: Source,
  options = { replies: false, updated: false },
): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = []
  for await (const record of reader.read(source, options)) records.push(record)
  return records
}

/** The records of one type. */
export function listType<Type extends SourceRecord['type']>(
  records: readonly SourceRecord[],
  type: Type,
): readonly Extract<SourceRecord, { type: Type }>[] {
  return records.filter(
    (record): record is Extract<SourceRecord, { type: Type }> => record.type === type,
  )
}

function toFile(path: string, text: string): SourceFile {
  const bytes = Buffer.from(text)
  return {
    ...{ path, size: bytes.length },
    head: async () => bytes.subarray(0, 65_536),
    bytes: async () => bytes,
    text: async () => text,
    stream: async function* () {
      yield bytes
    },
  }
}
