// Files and folders of the content folder that nobody reads.
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { listRoutesWith } from '../../../site/routes.ts'
import { isText, privateSignOf } from '../../check/index.ts'
import { PUBLIC_FOLDER } from '../../store/public-files.ts'
import { toFileDiagnostic } from '../messages.ts'
import { THEME_FOLDER } from '../theme/theme-files.ts'

export interface UnreadPart {
  /** `static/`, or empty for files beside `site.yaml`. */
  readonly folder: string
  /** A document may refer to a file in it, unless it is one of texts. */
  readonly hasText: boolean
  readonly diagnostic: Diagnostic
}

const DOCUMENTS = new Set(listRoutesWith('content').map(({ content }) => content))
// Posts of Jekyll in HTML, and texts that are no Markdown.
const FOREIGN =
  /(?:\/|^)(?:[^/]+\.(?:org|rst|adoc|asciidoc|textile|wiki|mdoc|lr|ipynb)|\d{4}-\d\d?-\d\d?-[^/]*\.html?)$/i
const READ = new Set([
  ...DOCUMENTS,
  ...['media', PUBLIC_FOLDER, THEME_FOLDER, 'node_modules'],
])

/** Gathers them while the folder is scanned: each folder at the top is named once. */
export class Unread {
  readonly #folders = new Map<string, boolean>()
  readonly #files: string[] = []
  readonly #foreign: string[] = []

  /** A file, by its path. */
  note(path: string): void {
    const [top = '', ...rest] = path.split('/')
    if (rest.length === 0 && isUnreadText(path)) this.#files.push(path)
    if (DOCUMENTS.has(top) && FOREIGN.test(path)) this.#foreign.push(path)
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
    return [
      ...folders,
      ...nameFiles(this.#files, 'file-unread'),
      ...nameFiles(this.#foreign, 'file-unread:format'),
    ]
  }
}

function nameFiles(
  [first, ...others]: readonly string[],
  rule: 'file-unread' | 'file-unread:format',
): UnreadPart[] {
  if (first === undefined) return []
  const names = `\`${first}\`${others.length === 0 ? '' : ` and ${others.length} more`}`
  const diagnostic = toFileDiagnostic(first, rule, { names })
  return [{ folder: first, hasText: rule === 'file-unread', diagnostic }]
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
