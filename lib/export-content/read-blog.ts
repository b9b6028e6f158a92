// Reads a content folder as a blog: no store, so that a server may run meanwhile.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkFile, documentTypeOf, type CheckedFile } from '../content/check/index.ts'
import { toRecord } from '../content/compile/record/to-record.ts'
import { toSite } from '../content/store/site.ts'
import type { CarriedFile } from '../import/values/carried-files.ts'
import { renderMarkdown } from '../markdown/pipeline.ts'
import type { Site } from '../model/article.ts'
import { CommandError } from '../model/command-error.ts'
import { isHeldBack } from '../model/diagnostic.ts'
import { type DocumentRecord, isSettingsType } from '../model/document.ts'
import type { Blog } from './blog.ts'
import { gatherBlog } from './gather-blog.ts'

/** A document without an error, with its HTML for feeds: its addresses are open. */
export interface ReadDocument {
  readonly path: string
  readonly record: DocumentRecord
  readonly html: string
}

export interface ReadOptions {
  /** `SITE_URL`, which wins over `site.yaml`. */
  readonly siteUrl: string | undefined
  readonly hasDrafts: boolean
  /** Decides what an `expiry_date` has hidden. */
  readonly now: Date
}

const TEXT = /\.(?:md|ya?ml|svg|txt|json|vtt|csv|xml|webmanifest)$/i

/** `paths`: of `listContentFiles`. */
export async function readBlog(
  contentDir: string,
  paths: readonly string[],
  options: ReadOptions,
): Promise<Blog> {
  const documents: ReadDocument[] = []
  const files: CarriedFile[] = []
  const broken: string[] = []
  for (const path of paths) {
    const bytes = readFileSync(join(contentDir, path))
    const checked =
      documentTypeOf(path) === undefined ? undefined : checkFile(path, bytes)
    if (!options.hasDrafts && checked && isDraft(checked)) continue
    if (TEXT.test(path)) files.push(...toCarried(path, bytes))
    const document = checked && (await toDocument(path, checked))
    if (document) documents.push(document)
    else if (checked) broken.push(path)
  }
  const site = requireSite(documents, options.siteUrl)
  const blog = gatherBlog({ contentDir, documents, site, now: options.now })
  return { ...blog, files, broken }
}

/** Other engines know no addresses that begin at a root. */
function requireSite(
  documents: readonly ReadDocument[],
  siteUrl: string | undefined,
): Site {
  const record = documents.find(({ path }) => path === 'site.yaml')?.record
  if (record?.type !== 'site')
    throw new CommandError('site.yaml is missing or has an error. See npm run check.')
  if (record.url === undefined && siteUrl === undefined)
    throw new CommandError(
      'site.yaml has no url. Add the address of the site, or set SITE_URL.',
    )
  return toSite(record, siteUrl)
}

export function isDraft({ isPrivate, fields }: CheckedFile): boolean {
  return isPrivate || fields.draft === true
}

/** None for bytes that are no UTF-8: they would not come back as they were. */
function toCarried(path: string, bytes: Buffer): CarriedFile[] {
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? [{ path, text }] : []
}

/** Undefined for a file with an error. */
async function toDocument(
  path: string,
  checked: CheckedFile,
): Promise<ReadDocument | undefined> {
  const { type, fields, staged, diagnostics } = checked
  if (diagnostics.some(isHeldBack)) return undefined
  if (isSettingsType(type))
    return {
      path,
      record: toRecord(type, path, fields, { excerpt: '', minutes: 0 }),
      html: '',
    }
  const body = await renderMarkdown(staged)
  return { path, record: toRecord(type, path, fields, body), html: body.feedHtml }
}
