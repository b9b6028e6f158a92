// Reads what the server says of pictures and other files.
import { isRecord } from '../article/is-record.ts'

export interface MediaFile {
  readonly path: string
  readonly size: number
  readonly width: number | undefined
  readonly height: number | undefined
  readonly uses: readonly MediaPlace[]
}

export interface MediaPlace {
  readonly source: string
  readonly line: number
  readonly lacksText: boolean
}

export function parseMedia(answer: unknown): MediaFile[] {
  const files = isRecord(answer) ? answer.files : []
  return listRecords(files).map(({ path, size, width, height, uses }) => ({
    path: String(path),
    size: Number(size),
    width: typeof width === 'number' ? width : undefined,
    height: typeof height === 'number' ? height : undefined,
    uses: listRecords(uses).map(({ source, line, lacksText }) => ({
      source: String(source),
      line: Number(line),
      lacksText: lacksText === true,
    })),
  }))
}

function listRecords(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
