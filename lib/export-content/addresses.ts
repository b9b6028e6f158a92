// Addresses of a blog as other programs take them: full ones.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { attempt } from '../files/look.ts'
import { toMediaName } from '../content/compile/media/media-name.ts'
import { resolveTarget } from '../content/references/resolve.ts'
import type { Site } from '../model/article.ts'
import type { PictureReference } from '../model/document.ts'
import {
  parseWordPlaceholder,
  replacePlaceholders,
} from '../model/placeholders/placeholder.ts'
import { toRoutePath } from '../site/routes.ts'
import { toSiteUrl } from '../site/url.ts'
import { hashOf } from '../text/hash.ts'
import { fillWords, isWordKey } from '../words/find-words.ts'

export class Addresses {
  readonly #contentDir: string
  readonly #site: Site
  /** Of documents by their paths. */
  readonly #pages: ReadonlyMap<string, string>
  readonly #files = new Map<string, string | undefined>()

  constructor(contentDir: string, site: Site, pages: ReadonlyMap<string, string>) {
    this.#contentDir = contentDir
    this.#site = site
    this.#pages = pages
  }

  /** Stored HTML of the document at `path`, its addresses filled in. */
  fillIn(html: string, path: string): string {
    return replacePlaceholders(html, (kind, written) => {
      if (kind === 'link' || kind === 'image') return this.#resolve(path, written)
      if (kind === 'id') return written
      if (kind === 'fragment') return `#${written}`
      return kind === 'word' ? this.#word(written) : undefined
    })
  }

  picture(reference: PictureReference): string | undefined {
    return reference.kind === 'remote' ? reference.url : this.#file(reference.path)
  }

  #resolve(path: string, written: string): string | undefined {
    const target = resolveTarget(path, written)
    if (target === undefined) return written
    if (target.kind === 'document') {
      const page = this.#pages.get(target.target)
      return page && page + target.suffix
    }
    if (target.kind === 'file') return this.#file(target.target)
    return target.kind === 'site'
      ? toSiteUrl(this.#site, target.path) + target.suffix
      : undefined
  }

  /** The public name of a file changes with its bytes. */
  #file(path: string): string | undefined {
    if (this.#files.has(path)) return this.#files.get(path)
    const bytes = attempt(() => readFileSync(join(this.#contentDir, path)))
    const url =
      bytes instanceof Error
        ? undefined
        : toSiteUrl(
            this.#site,
            toRoutePath('media', { file: toMediaName(hashOf(bytes), path) }),
          )
    this.#files.set(path, url)
    return url
  }

  #word(written: string): string | undefined {
    const { key, filling } = parseWordPlaceholder(written)
    const word = isWordKey(key) ? this.#site.words[key] : undefined
    return typeof word === 'string'
      ? fillWords(word, { number: filling, title: filling })
      : undefined
  }
}
