// The forms that a blog is exported in.
import type { Blog } from '../blog.ts'
import { writeGhost } from './ghost.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeWxr } from './wxr.ts'

/** `write`: the text in pieces; a zip holds the files themselves. */
interface Kind {
  readonly ending: string
  readonly write?: (blog: Blog) => Iterable<string>
}

export const EXPORT_KINDS = {
  wxr: { ending: 'xml', write: writeWxr },
  ghost: { ending: 'json', write: writeGhost },
  'markdown-zip': { ending: 'zip' },
  'json-feed': { ending: 'json', write: writeJsonFeed },
} as const satisfies Record<string, Kind>

export type ExportKind = keyof typeof EXPORT_KINDS

export function isExportKind(name: string): name is ExportKind {
  return Object.hasOwn(EXPORT_KINDS, name)
}
