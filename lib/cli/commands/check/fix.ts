// `check --fix`: applies fixes until none is left, and shows what changed.

import { join } from 'node:path'

import { readRegularFileSync } from '../../../files/read-file.ts'
import { fixFile } from '../../../content/check/index.ts'
import type { Compiler } from '../../../content/compile/compiler.ts'
import { renderWithId } from '../../../content/references/front-matter-edit.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { compileSnapshot } from '../../process/compile.ts'
import type { FixedFile } from '../../terminal/fix-report.ts'

export interface FixOptions {
  readonly contentDir: string
  /** What has to be fixed. */
  readonly fix: boolean
  /** Writes ids into articles without one: a default id changes with the path. */
  readonly ids: boolean
  readonly strict: boolean
}

/** A fix may uncover a fault that has one too; more rounds mean that two undo each other. */
const MAX_ROUNDS = 10

/** Writes files of the content. Returns those that are not as they were, by path. */
export async function fixContent(
  compiler: Compiler,
  options: FixOptions,
): Promise<FixedFile[]> {
  const { contentDir, fix, ids, strict } = options
  const befores = new Map<string, string>()
  const write = (path: string, before: string, after: string) => {
    if (!befores.has(path)) befores.set(path, before)
    replaceFile(join(contentDir, path), after)
  }
  for (let round = 0; fix && round < MAX_ROUNDS; round += 1) {
    const found = compiler.listDiagnostics({ strict })
    const changes = listFixed(contentDir, found)
    if (changes.length === 0) break
    for (const { path, before, after } of changes) write(path, before, after)
    await compileSnapshot(compiler, 'Checking')
  }
  const named = ids ? listNamed(contentDir, compiler) : []
  for (const { path, before, after } of named) write(path, before, after)
  if (named.length > 0) await compileSnapshot(compiler, 'Checking')
  return [...befores].toSorted().flatMap(([path, before]) => {
    const after = readRegularFileSync(join(contentDir, path)).toString()
    return after === before ? [] : [{ path, before, after }]
  })
}

function listFixed(contentDir: string, diagnostics: readonly Diagnostic[]): FixedFile[] {
  const byFile = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix) continue
    const ofFile = byFile.get(diagnostic.file) ?? []
    byFile.set(diagnostic.file, [...ofFile, diagnostic])
  }
  return [...byFile].flatMap(([path, ofFile]) => {
    const bytes = readRegularFileSync(join(contentDir, path))
    const before = bytes.toString('utf8')
    const after = fixFile(path, bytes, ofFile)
    return after === undefined || after === before ? [] : [{ path, before, after }]
  })
}

function listNamed(contentDir: string, compiler: Compiler): FixedFile[] {
  return compiler.listUnnamed().flatMap(({ path, id }) => {
    const before = readRegularFileSync(join(contentDir, path)).toString()
    const after = renderWithId(before, id)
    return after === before ? [] : [{ path, before, after }]
  })
}
