// Files and folders of the content folder that nobody reads.
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { listRoutesWith } from '../../../site/routes.ts'
import { isText, privateSignOf } from '../../check/index.ts'
import { PUBLIC_FOLDER } from '../../store/public-files.ts'
import { toFileDiagnostic } from '../messages.ts'

export interface UnreadPart {
  /** `static/`, or empty for files beside `site.yaml`. */
  readonly folder: string
  /** A document may refer to a file in it, unless it is one of texts. */
  readonly hasText: boolean
  readonly diagnostic: Diagnostic
}

const READ = new Set([
  ...listRoutesWith('content').map(({ content }) => content),
  ...['media', PUBLIC_FOLDER, 'node_modules'],
])

/** Gathers them while the folder is scanned: each folder at the top is named once. */
export class Unread {
  readonly #folders = new Map<string, boolean>()
  readonly #files: string[] = []

  /** A file, by its path. */
  note(path: string): void {
    const [top = '', ...rest] = path.split('/')
    if (rest.length === 0 && isUnreadText(path)) this.#files.push(path)
    if (rest.length === 0 || READ.has(top)) return
    this.#folders.set(top, (this.#folders.get(top) ?? false) || isText(path))
  }

  list(): UnreadPart[] {
    const folders = [...this.#folders].map(([path, hasText]) => ({
      folder: `${path}/`,
      hasText,
      diagnostic: toFileDiagnostic(path, 'folder-unread', {
        path,
        remedy: remedyOf(path),
      }),
    }))
    const [first, ...others] = this.#files
    if (first === undefined) return folders
    const names = `\`${first}\`${others.length === 0 ? '' : ` and ${others.length} more`}`
    const diagnostic = toFileDiagnostic(first, 'file-unread', { names })
    return [...folders, { folder: '', hasText: true, diagnostic }]
  }
}

function isUnreadText(name: string): boolean {
  return isText(name) && privateSignOf(name) === undefined
}

const POSTS = /^_?(?:articles?|blogs?|entries|news|notes|posts?|writing)$/i
const FILES = /^(?:assets?|files?|images?|img|pictures|static|uploads?|attachments)$/i

function remedyOf(folder: string): string {
  if (privateSignOf(folder) === 'underscore' && !POSTS.test(folder))
    return 'nothing in it is published'
  if (POSTS.test(folder)) return 'articles are read from `articles/`'
  if (FILES.test(folder))
    return 'files belong into `media/`, or into `public/` to keep their addresses'
  return 'articles belong into `articles/`, pages into `pages/`, files into `media/` or `public/`'
}
