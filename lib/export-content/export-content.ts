// Writes a content folder in the form of another engine.
import { createWriteStream, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { checkFile, documentTypeOf } from '../content/check/index.ts'
import { EXPORT_KINDS, type ExportKind } from './kinds/kinds.ts'
import { writeMarkdownZip } from './kinds/markdown-zip.ts'
import { listContentFiles } from './list-files.ts'
import { isDraft, readBlog, type ReadOptions } from './read-blog.ts'

export interface ExportJob extends ReadOptions {
  readonly contentDir: string
  readonly kind: ExportKind
  /** Written by a temporary name: it is whole, or not there. */
  readonly file: string
}

export interface Exported {
  /** Files of the content folder that are in it. */
  readonly count: number
  /** Paths of links, hidden files and private names; folders whole. */
  readonly leftOut: readonly string[]
  /** Files with an error: in it as they are, but no text of the blog. */
  readonly broken: readonly string[]
}

export async function exportContent(job: ExportJob): Promise<Exported> {
  const { paths, leftOut } = listContentFiles(job.contentDir)
  const draft = `${job.file}.part`
  try {
    const written = await write(job, paths, draft)
    await rename(draft, job.file)
    return { ...written, leftOut }
  } finally {
    await rm(draft, { force: true })
  }
}

async function write(
  job: ExportJob,
  paths: readonly string[],
  file: string,
): Promise<Pick<Exported, 'count' | 'broken'>> {
  const { contentDir, kind } = job
  if (kind === 'markdown-zip') {
    const kept = job.hasDrafts
      ? paths
      : paths.filter((path) => !isDraftAt(contentDir, path))
    await writeMarkdownZip(contentDir, kept, file)
    return { count: kept.length, broken: [] }
  }
  const blog = await readBlog(contentDir, paths, job)
  await pipeline(Readable.from(EXPORT_KINDS[kind].write(blog)), createWriteStream(file))
  return { count: blog.files.length, broken: blog.broken }
}

function isDraftAt(contentDir: string, path: string): boolean {
  if (documentTypeOf(path) === undefined) return false
  return isDraft(checkFile(path, readFileSync(join(contentDir, path))))
}
