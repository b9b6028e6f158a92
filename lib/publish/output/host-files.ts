// Settings that hosts read from files: `_headers`, `_redirects`, `.nojekyll`.
import { API_ROOT, CHANGES_PATTERN } from '../../site/api/address.ts'
import { MARKDOWN_PATTERN, MARKDOWN_TYPE } from '../../site/api/markdown-url.ts'
import { FEED_FORMATS, listFeedPatterns, OPML_TYPE } from '../../site/feed-url.ts'
import { isHtml } from '../../site/output-file.ts'
import { toRoutePath } from '../../site/routes.ts'
import {
  HASHED_SEARCH_PATTERNS,
  SEARCH_WORKER_PATTERN,
} from '../../site/api/search-url.ts'
import {
  CACHE_FOREVER,
  crossOriginPolicyOf,
  HASHED_FOLDERS,
  type PolicySettings,
  policyOf,
  SEARCH_WORKER_POLICY,
  securityHeaders,
  sharingHeadersOf,
} from '../../http/headers.ts'
import type { HostFile } from '../../http/host-profile.ts'
import { ATTACHED_EXTENSIONS, dispositionHeadersOf } from '../../http/media-type.ts'
import { NOT_FOUND } from '../prerender/app-routes.ts'
import type { PublishedFile } from './build-manifest.ts'
import { listVerbatimRules } from './verbatim-rules.ts'

export interface HostSettings extends PolicySettings {
  readonly basePath: string
}

/**
 * What hosts read that know no other configuration: `_headers` and `_redirects` of Netlify and
 * Cloudflare Pages, `.nojekyll` of GitHub Pages. By file name,
 * those of `names`.
 */
export function renderHostFiles(
  files: ReadonlyMap<string, PublishedFile>,
  settings: HostSettings,
  names: readonly HostFile[],
): Map<HostFile, string> {
  return new Map(names.map((name) => [name, RENDERERS[name](files, settings)]))
}

const RENDERERS = {
  '.nojekyll': () => '',
  _headers: renderHeaders,
  _redirects: renderRedirects,
} as const satisfies Record<HostFile, Renderer>

type Files = ReadonlyMap<string, PublishedFile>
type Renderer = (files: Files, settings: HostSettings) => string

/** For each folder of hashed files one rule; a page that keeps React has its own policy. */
function renderHeaders(files: Files, { basePath, ...settings }: HostSettings): string {
  const rules = [
    [
      `${basePath}/*`,
      ...Object.entries(securityHeaders(settings)).map(toLine),
      toLine(['Content-Security-Policy', policyOf('index.html', settings)]),
    ],
    ...HASHED_FOLDERS.map((folder) => [
      `${basePath}/${folder}/*`,
      toLine(['Cache-Control', CACHE_FOREVER]),
      toLine(['Cross-Origin-Resource-Policy', crossOriginPolicyOf(`${folder}/`)]),
    ]),
    [
      `${basePath}/*.svg`,
      // `!` takes back what the rule for everything set.
      '  ! Content-Security-Policy',
      toLine(['Content-Security-Policy', policyOf('x.svg', settings)]),
    ],
    [
      basePath + SEARCH_WORKER_PATTERN,
      '  ! Content-Security-Policy',
      toLine(['Content-Security-Policy', SEARCH_WORKER_POLICY]),
    ],
    ...HASHED_SEARCH_PATTERNS.map((pattern) => [
      basePath + pattern,
      toLine(['Cache-Control', CACHE_FOREVER]),
    ]),
    ...ATTACHED_EXTENSIONS.map((extension) => [
      `${basePath}/media/*.${extension}`,
      ...Object.entries(dispositionHeadersOf(`media/x.${extension}`)).map(toLine),
    ]),
    ...listFeedRules(files).map(({ pattern, type }) => [
      basePath + pattern,
      toLine(['Content-Type', type]),
      ...Object.entries(sharingHeadersOf('feed.xml')).map(toLine),
    ]),
    [
      `${basePath}${API_ROOT}*`,
      ...Object.entries(sharingHeadersOf(API_ROOT.slice(1))).map(toLine),
    ],
    [basePath + CHANGES_PATTERN, toLine(['Cache-Control', CACHE_FOREVER])],
    ...listOwnPolicies(files).map(([address, scriptHashes]) => [
      basePath + address,
      '  ! Content-Security-Policy',
      toLine([
        'Content-Security-Policy',
        policyOf('index.html', { ...settings, scriptHashes }),
      ]),
    ]),
  ]
  const own = listVerbatimRules(files).map(([address, lines]) => [
    basePath + address,
    ...lines,
  ])
  return `${[...rules, ...own].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Hosts know feeds and Markdown by their ending alone, or not at all. */
function listFeedRules(
  files: Files,
): { readonly pattern: string; readonly type: string }[] {
  const rules = listFeedPatterns().map(({ pattern, format }) => ({
    pattern,
    type: FEED_FORMATS[format].type,
  }))
  const copies = [...files]
    .toSorted(byAddress)
    .filter(([, entry]) => entry.target !== undefined && !entry.isLeftToHost)
    .filter(([, { type }]) => !isHtml(type))
    .map(([address, { type }]) => ({ pattern: toPattern(address), type }))
  const twins = {
    pattern: MARKDOWN_PATTERN.replace(':slug', '*'),
    type: MARKDOWN_TYPE,
  }
  return [...rules, { pattern: toRoutePath('opml'), type: OPML_TYPE }, twins, ...copies]
}

function toLine([name, value]: readonly [string, string]): string {
  return `  ${name}: ${value}`
}

function listOwnPolicies(files: Files): [string, readonly string[]][] {
  return [...files]
    .toSorted(byAddress)
    .filter(([address]) => address !== NOT_FOUND)
    .flatMap(([address, { scriptHashes }]) =>
      scriptHashes ? [[address, scriptHashes]] : [],
    )
}

function renderRedirects(files: Files, { basePath }: HostSettings): string {
  return [...files]
    .toSorted(byAddress)
    .flatMap(([address, { target }]) =>
      // Netlify takes a pattern for both forms: a rule for the slash alone would never end.
      target === undefined || address.endsWith('/')
        ? []
        : [`${basePath}${toPattern(address)} ${target} 301\n`],
    )
    .join('')
}

// A star stands for any path.
function toPattern(address: string): string {
  return address.replaceAll('*', '%2A')
}

function byAddress(
  [a]: readonly [string, PublishedFile],
  [b]: readonly [string, PublishedFile],
): number {
  return a < b ? -1 : 1
}
