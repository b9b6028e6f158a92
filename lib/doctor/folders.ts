// Looks at the folders of a blog: what is in them, and whose they are.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

import { attempt, isFolder } from '../files/look.ts'
import { isMadeOf, readId } from '../publish/output/marks/claim.ts'
import type { Settings } from '../settings.ts'
import { type Finding, toFinding } from './finding.ts'
import { formatBytes } from './format-bytes.ts'

export function examineContent({ contentDir }: Settings): Finding {
  const name = nameOf(contentDir)
  if (!isFolder(contentDir)) {
    const remedy = 'Run `npm run init`, or set CONTENT_DIR to the folder with your texts'
    return toFinding('content', 'error', `There is no folder ${name}`, remedy)
  }
  const { files, bytes } = measure(contentDir, /\.md$/)
  const message = `${name} has ${files} Markdown files, ${formatBytes(bytes)} in all`
  if (existsSync(join(contentDir, 'site.yaml')))
    return toFinding('content', 'ok', message)
  return toFinding(
    'content',
    'warning',
    `${message}, but no site.yaml: the blog has no title and no address`,
    'Run `npm run init`, which writes it',
  )
}

/** The store, and what is derived beside it. */
export function examineState({ publishStateDir, cacheDir }: Settings): Finding {
  const sizes = [publishStateDir, cacheDir].map((folder) => {
    const { bytes } = measure(folder)
    return `${nameOf(folder)} has ${formatBytes(bytes)}`
  })
  return toFinding('state', 'ok', `${sizes.join(', ')}: derived, may be deleted`)
}

export function examineOutput({ outDir, contentDir }: Settings): Finding {
  const name = nameOf(outDir)
  const { files, bytes } = measure(outDir)
  const size = `${name} has ${files} files, ${formatBytes(bytes)}`
  if (files === 0) return toFinding('output', 'ok', `${name}: nothing is published yet`)
  if (readId(outDir) === undefined) {
    const message = `${size}, which Imprint did not put there: nothing can be published`
    return toFinding('output', 'error', message, 'Empty it, or set OUT_DIR to another')
  }
  if (isMadeOf(outDir, contentDir)) return toFinding('output', 'ok', size)
  const message = `${size}, made of other content than ${nameOf(contentDir)}`
  const remedy = 'The next publish replaces it. Set OUT_DIR to keep both'
  return toFinding('output', 'warning', message, remedy)
}

function nameOf(folder: string): string {
  const name = relative('', folder)
  return name.startsWith('..') ? folder : name
}

/** Counts what matches, and the bytes of all files. A file that goes meanwhile has none. */
function measure(folder: string, pattern = /(?:)/): { files: number; bytes: number } {
  if (!isFolder(folder)) return { files: 0, bytes: 0 }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = files.map(({ parentPath, name }) => {
    const stats = attempt(() => statSync(join(parentPath, name)))
    return stats instanceof Error ? 0 : stats.size
  })
  return {
    files: files.filter(({ name }) => pattern.test(name)).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  }
}
