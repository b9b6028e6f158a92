import { isPicture } from '../../../http/media-type.ts'
import { decodePath, parseLink } from '../../../site/url.ts'
import { isAbsoluteHttp, reportAddress } from './check-link.ts'
import { checkText } from './check-text.ts'
import type { Field } from './field.ts'
import { shorten, type Value } from '../yaml/value.ts'

const RULE = 'must be an https:// address, or the path of a picture beside the file'

/** A remote address, `/media/…`, or a path beside the document and inside the content. */
export function checkImage(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isAbsoluteHttp(text)) return text
  const problem = explainPath(text, field)
  if (problem === undefined) return text
  if (problem === RULE) reportAddress(value, text, field, RULE)
  else field.report.error(value.start, `\`${field.label}\` ${problem}`)
  return undefined
}

function explainPath(text: string, field: Field): string | undefined {
  if (/^data:/i.test(text)) {
    return 'may not be a `data:` address: save the picture as a file beside this one'
  }
  if (text.includes('\\'))
    return `\`${shorten(text)}\` must be written with \`/\`, not \`\\\``
  const link = parseLink(text)
  if (link?.kind === 'site') return explainSitePath(link.path)
  if (link?.kind !== 'file') return RULE
  const path = resolvePath(field.path, filePart(link.path))
  if (path === undefined) {
    return `\`${shorten(text)}\` leads outside the content folder: move the picture into it`
  }
  return explainExtension(text, path)
}

function explainSitePath(path: string): string | undefined {
  const file = resolvePath('site.yaml', filePart(path).slice(1))
  if (file?.startsWith('media/')) return explainExtension(path, file)
  return `\`${shorten(path)}\` is no picture of the site: paths from \`/\` begin with \`/media/\`, others are relative to this file`
}

function explainExtension(text: string, path: string): string | undefined {
  if (isPicture(path)) return undefined
  return `\`${shorten(text)}\` is no picture that browsers show: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif`
}

function filePart(path: string): string {
  return decodePath(path.replace(/[?#].*$/s, ''))
}

/** A path beside a document, from the content folder; undefined when it leaves that. */
function resolvePath(document: string, path: string): string | undefined {
  const parts = document.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
