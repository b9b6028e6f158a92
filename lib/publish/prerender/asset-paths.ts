import { scanHtml } from '../strip-hydration/html-scan.ts'
import { type HtmlAttribute, listAttributes } from '../strip-hydration/attributes.ts'

const URL_ATTRIBUTES = new Set(['href', 'src', 'poster'])
const URL_LIST_ATTRIBUTES = new Set(['srcset', 'imagesrcset'])

// WHATWG HTML §4.8.4.2: a URL may hold commas, but neither begin nor end with one.
const IMAGE_CANDIDATE = /[\s,]*(\S*[^\s,])[^,]*/g

/**
 * The files that a page refers to under `/_next/static/`, `/media/` and `/assets/`: paths with
 * the base path, without query and fragment, each once, in their order.
 */
export function listAssetPaths(html: string, basePath: string): string[] {
  const roots = ['_next/static', 'media', 'assets'].map((name) => `${basePath}/${name}/`)
  const paths = new Set<string>()
  for (const token of scanHtml(html)) {
    if (token.kind !== 'open' && token.kind !== 'raw') continue
    for (const url of listAttributes(html, token).flatMap(listUrls)) {
      const path = url.trim().replace(/[?#].*$/s, '')
      if (roots.some((root) => path.startsWith(root))) paths.add(path)
    }
  }
  return [...paths]
}

function listUrls({ name, value }: HtmlAttribute): string[] {
  if (URL_ATTRIBUTES.has(name)) return [value]
  if (!URL_LIST_ATTRIBUTES.has(name)) return []
  return [...value.matchAll(IMAGE_CANDIDATE)].map(([, url = '']) => url)
}
