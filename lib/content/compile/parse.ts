// What a worker does with a batch: read, check, parse.
import type { Document } from '@contentlayer2/core'

import { readRegularFileSync } from '../../files/read-file.ts'
import { type Diagnostic, FILE_START, isHeldBack } from '../../model/diagnostic.ts'
import { type CheckedFile, checkFile, unreadableDiagnostic } from '../check/index.ts'
import type { CompiledDocument } from '../../model/document.ts'
import type { FileOverrides } from '../severity/overrides.ts'
import { readFileOverrides } from './record/file-overrides.ts'
import { toCompiledDocument } from './record/to-document.ts'
import type { StagedParser } from './staged-parser.ts'
import { toDocumentKey } from './cache/document-key.ts'
import { toViolation } from './messages.ts'

export interface ParseJob {
  readonly path: string
  /** Absolute. */
  readonly file: string
  readonly isBareAllowed: boolean
  /** In place of what the file has. */
  readonly text?: string
}

export interface ParseResult {
  readonly path: string
  readonly key: string
  readonly diagnostics: readonly Diagnostic[]
  /** Absent where the file could not be read. */
  readonly overrides?: FileOverrides
  /** Absent when an error kept the file from being parsed. */
  readonly document?: CompiledDocument
  /** No older version of the file may be shown in its place. */
  readonly isPrivate?: boolean
}

/**
 * Turns files into documents: read, check, and parse the good ones through Contentlayer.
 * `pipeline` goes into every key, so that other code means other results.
 */
export async function parseFiles(
  jobs: readonly ParseJob[],
  parser: StagedParser,
  pipeline: string,
): Promise<ParseResult[]> {
  const read = jobs.map((job) => readAndCheck(job, pipeline))
  const good = read.flatMap((file) => ('text' in file && isGood(file) ? [file] : []))
  const parsed = await parseGood(good, parser)
  return read.map((file) =>
    'text' in file ? toResult(file, parsed.get(file.path)) : file,
  )
}

export interface CheckedJob extends CheckedFile {
  readonly path: string
  readonly key: string
}

function readAndCheck(
  { path, file, isBareAllowed, text }: ParseJob,
  pipeline: string,
): CheckedJob | ParseResult {
  let bytes: Uint8Array
  try {
    bytes = text === undefined ? readRegularFileSync(file) : encoder.encode(text)
  } catch (error) {
    const diagnostics = [unreadableDiagnostic(path, error)]
    return { path, key: 'unreadable', diagnostics }
  }
  const key = toDocumentKey({ pipeline, isBareAllowed }, path, bytes)
  return { path, key, ...checkFile(path, bytes, { isBareAllowed }) }
}

const encoder = new TextEncoder()

function isGood({ diagnostics }: CheckedFile): boolean {
  return !diagnostics.some(isHeldBack)
}

type Parsed = ReadonlyMap<string, Document | Error>

async function parseGood(
  files: readonly CheckedJob[],
  parser: StagedParser,
): Promise<Parsed> {
  if (files.length === 0) return new Map()
  try {
    return await parser.parse(files)
  } catch (error) {
    const [only, another] = files
    if (only && !another) return new Map([[only.path, asError(error)]])
  }
  // One file failed the whole batch: find out which, and keep the rest.
  const parsed = new Map<string, Document | Error>()
  for (const file of files) {
    for (const [path, value] of await parseGood([file], parser)) parsed.set(path, value)
  }
  return parsed
}

function toResult(file: CheckedJob, parsed: Document | Error | undefined): ParseResult {
  const result = toParsedResult(file, parsed)
  const { overrides, diagnostics } = readFileOverrides(file.path, file, result.document)
  return { ...result, overrides, diagnostics: [...result.diagnostics, ...diagnostics] }
}

function toParsedResult(
  file: CheckedJob,
  parsed: Document | Error | undefined,
): ParseResult {
  const { path, key, diagnostics, isPrivate } = file
  const checked = { path, key, diagnostics, isPrivate }
  if (!isGood(file)) return checked
  if (parsed === undefined || parsed instanceof Error)
    return { ...checked, diagnostics: [...diagnostics, toUnparsable(path, parsed)] }
  const { document, diagnostics: ofBody } = toCompiledDocument(file, parsed)
  return { ...checked, diagnostics: [...diagnostics, ...ofBody], document }
}

function toUnparsable(file: string, error: Error | undefined): Diagnostic {
  // Contentlayer's own error says no more than that it has printed the reason.
  const isTold = error?.message.includes('HandledFetchDataError') ?? true
  const reason = isTold ? '' : ` (${error?.message})`
  return { file, ...FILE_START, ...toViolation('body-unparsable', { reason }) }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
