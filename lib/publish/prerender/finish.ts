// Makes what is stored of what the app answered: strips, hashes and compresses.
import { ENCODINGS } from '../../http/encodings.ts'
import { HASHED_FOLDERS } from '../../http/headers.ts'
import { fileOf, isHtml } from '../../site/output-file.ts'
import { toRoutePath } from '../../site/routes.ts'
import { hashBytes } from '../../text/hash.ts'
import { type HtmlToken, listHtmlTokens, listUrls } from '../../text/html.ts'
import { listForms } from '../output/stored-file.ts'
import { listInlineScriptHashes } from '../strip-hydration/scripts.ts'
import { StripHydrationError, stripHydration } from '../strip-hydration/strip.ts'
import { NOT_FOUND_ROUTE } from './routes-manifest.ts'
import type { Rendered } from './worker-protocol.ts'

/** What the app answered. */
export type Answer = Pick<
  Rendered,
  'status' | 'type' | 'location' | 'modified' | 'item' | 'tags' | 'body'
>

export interface FinishSettings {
  readonly basePath: string
  keepsReact(path: string): boolean
  /** Hash of the body that the publisher has. */
  readonly known?: string | undefined
  /** Compressed forms that the publisher takes, as in Accept-Encoding. */
  readonly accepted?: string | undefined
}

type Page = Pick<Rendered, 'body' | 'assets' | 'scriptHashes' | 'fault'>

/** Finishes the answer to a site path, without the base path. */
export function finish(path: string, answer: Answer, settings: FinishSettings): Rendered {
  const isFound = answer.status === (path === NOT_FOUND_ROUTE ? 404 : 200)
  // Of a redirect, its location is stored.
  if (!isFound) return { ...answer, body: Buffer.alloc(0), assets: [], hash: '' }
  const page = isHtml(answer.type)
    ? finishPage(path, answer.body, settings)
    : { body: answer.body, assets: [] }
  const hash = hashBytes(page.body)
  if (hash === settings.known) return { ...answer, ...page, hash }
  const { type } = answer
  const source = { address: path, file: fileOf(path, type), type, size: page.body.length }
  const wanted = settings.accepted?.split(', ') ?? []
  const encodings = ENCODINGS.filter((encoding) => wanted.includes(encoding))
  const forms = listForms(source, encodings, () => page.body)
  return { ...answer, ...page, hash, forms }
}

function finishPage(
  path: string,
  body: Buffer,
  { basePath, keepsReact }: FinishSettings,
): Page {
  const html = body.toString()
  const tokens = listHtmlTokens(html)
  const isKept = keepsReact(path)
  try {
    const page = isKept ? html : stripHydration(html, tokens)
    const hasOwnScripts = isKept || path === NOT_FOUND_ROUTE
    return {
      body: Buffer.from(page),
      assets: listAssets(tokens, basePath),
      scriptHashes: hasOwnScripts ? listInlineScriptHashes(page) : undefined,
    }
  } catch (error) {
    if (!(error instanceof StripHydrationError)) throw error
    return { body, assets: [], fault: error.message }
  }
}

function listAssets(tokens: readonly HtmlToken[], basePath: string): string[] {
  return listAssetPaths(tokens, basePath)
    .filter((path) => path.startsWith(basePath + toRoutePath('asset', { file: '' })))
    .map((path) => path.slice(basePath.length))
}

/**
 * The files that a page refers to under `/_next/static/`, `/media/` and `/assets/`: paths with
 * the base path, without query and fragment, each once, in document order.
 */
export function listAssetPaths(tokens: readonly HtmlToken[], basePath: string): string[] {
  const roots = HASHED_FOLDERS.map((name) => `${basePath}/${name}/`)
  const paths = tokens
    .flatMap(({ attributes }) => attributes.flatMap(listUrls))
    .map((url) => url.trim().replace(/[?#].*$/s, ''))
  return [...new Set(paths.filter((path) => roots.some((root) => path.startsWith(root))))]
}
