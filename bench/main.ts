// The benchmarks and their order.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'

import type { Installation } from '../lib/cli/process/installation.ts'
import { type CompileFigures, runCompile } from './compile.ts'
import { writeCorpus } from './corpus.ts'
import { runEdits } from './edits.ts'
import { runFuzz } from './fuzz.ts'
import { drawContactSheet, runShareImages } from './og.ts'
import { runPublish } from './publish.ts'
import { runRequests } from './requests.ts'

const SIZES = [1_000, 10_000, 20_000] as const

/**
 * `npm run bench` measures everything; `npm run bench -- 1000` one size. Each compile runs
 * in a process of its own, so that its peak memory is its own.
 */
export async function main(
  installation: Installation,
  args: readonly string[],
): Promise<void> {
  const [command, ...rest] = args
  if (command === 'compile') return runCompile(installation, ...parseCompileArgs(rest))
  if (command === 'corpus')
    return writeCorpus(rest[0] ?? 'corpus', Number(rest[1] ?? 1000))
  if (command === 'fuzz') {
    const [count = '10000', first = '0'] = rest
    console.log(await runFuzz(installation, Number(count), Number(first)))
    return
  }
  if (command === 'og') {
    console.log(await runShareImages(installation.root, Number(rest[0] ?? 1000)))
    return
  }
  if (command === 'og-sheet') {
    return drawContactSheet(installation.root, rest[0] ?? 'og-sheet.png')
  }
  if (command === 'publish') {
    const [contentDir = '', stateDir = '', outDir = '', size = ''] = rest
    const folders = { root: installation.root, contentDir, stateDir, outDir }
    for (const line of await runPublish(folders, Number(size))) console.log(line)
    return
  }
  const sizes = command === undefined ? SIZES : [Number(command)]
  console.log(describeMachine())
  for (const size of sizes) await measure(installation, size)
}

async function measure(installation: Installation, size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-bench-'))
  const [contentDir, stateDir] = [join(folder, 'content'), join(folder, 'state')]
  const folders = {
    root: installation.root,
    contentDir,
    stateDir,
    outDir: join(folder, 'dist'),
  }
  try {
    writeCorpus(contentDir, size)
    print(`${size} articles from nothing`, compileApart(contentDir, stateDir))
    print(`${size} articles, nothing changed`, compileApart(contentDir, stateDir))
    if (size > 10_000) return
    console.log(await runEdits(installation, contentDir, stateDir, size))
    console.log(await runRequests(installation, contentDir, stateDir, size))
    for (const line of await runPublish(folders, size)) console.log(line)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compileApart(contentDir: string, stateDir: string): CompileFigures {
  const args = [process.argv[1] ?? '', 'compile', contentDir, stateDir]
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(describeFailure(child))
  return JSON.parse(child.stdout)
}

function describeFailure({ stderr, error }: SpawnSyncReturns<string>): string {
  return `The compile failed: ${error?.message ?? stderr}`
}

function parseCompileArgs([contentDir = '', stateDir = '']: readonly string[]) {
  return [contentDir, stateDir] as const
}

function print(label: string, { files, totalMs, peakMb }: CompileFigures): void {
  const seconds = (totalMs / 1000).toFixed(2)
  console.log(
    `${label}: ${seconds} s, ${files} files compiled, peak ${Math.round(peakMb)} MB`,
  )
}

function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `Node ${process.version}, ${availableParallelism()} cores (${model}), ${memory} GB`
}
