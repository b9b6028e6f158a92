// The only file that knows Pagefind: makes the files of a bundle.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { close, createIndex } from 'pagefind'

import type { IndexedPage } from '../model/search/search-index.ts'
import { renderIndexedPage } from './render-page.ts'

/**
 * Smaller chunks than Pagefind makes by itself: of each a query loads one a word. Read by its
 * binary, which is started with the environment of this process.
 */
const CHUNK_SIZE = '5000'

/** Of the first bundle of a language alone: the others are merged into it. */
const SHARED = /^(?:pagefind(?:-worker)?\.js|wasm\..+)$/

/** Pagefind's own interfaces, which no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

export interface BundleSource {
  /** Primary subtag: decides how words are cut and stemmed. */
  readonly language: string
  /** Whether it holds the worker and the code of its language. */
  readonly isFirst: boolean
  readonly pages: Iterable<IndexedPage>
}

/**
 * Writes a bundle into a folder. The same pages in the same order give the same bytes. Ends
 * Pagefind's own process, which gives its memory back. Throws with the reason of a page.
 */
export async function writeBundle(folder: string, source: BundleSource): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE
  try {
    const { index, errors } = await createIndex({ forceLanguage: source.language })
    if (!index) throw new Error(errors.join(' '))
    for (const page of source.pages) {
      const content = renderIndexedPage(page)
      requireNone(page.url, await index.addHTMLFile({ url: page.url, content }))
    }
    requireNone(folder, await index.writeFiles({ outputPath: folder }))
  } finally {
    await close()
  }
  const isLeftOut = (file: string) =>
    UNUSED.test(file) ||
    (SHARED.test(file) && !source.isFirst) ||
    (WASM.test(file) && !isOfLanguage(file, folder))
  for (const file of listFiles(folder).filter(isLeftOut)) rmSync(join(folder, file))
}

const WASM = /^wasm\.(.+)\.pagefind$/

/** Languages without a stemmer share one: the entry of the bundle says which it loads. */
function isOfLanguage(file: string, folder: string): boolean {
  const { languages } = JSON.parse(`${readFileSync(join(folder, 'pagefind-entry.json'))}`)
  const [own] = Object.values<{ readonly wasm: string | null }>(languages)
  return WASM.exec(file)?.[1] === (own?.wasm ?? 'unknown')
}

/** Files of a bundle, with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((file) => file.replaceAll(sep, '/'))
    .sort()
}

/** The id of each article's fragment, by the address of its page. */
export function readFragments(folder: string): Map<string, string> {
  const files = readdirSync(join(folder, 'fragment'))
  return new Map(
    files.map((file) => {
      const bytes = gunzipSync(readFileSync(join(folder, 'fragment', file)))
      const { url } = parseFragment(bytes.subarray(SIGNATURE.length).toString())
      return [url, file.replace(/\.pf_fragment$/, '')]
    }),
  )
}

const SIGNATURE = 'pagefind_dcd'

function parseFragment(text: string): { readonly url: string } {
  const { url } = JSON.parse(text)
  if (typeof url !== 'string') throw new TypeError('A fragment has no address.')
  return { url }
}

function requireNone(
  what: string,
  { errors }: { readonly errors: readonly string[] },
): void {
  if (errors.length > 0) throw new Error(`${what} is not indexed: ${errors.join(' ')}`)
}
