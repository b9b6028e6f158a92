// Fields that are a picture.
import { isPicture } from '../../../http/media-type.ts'
import { decodePath, parseLink } from '../../../site/url.ts'
import { isAbsoluteHttp, reportAddress } from './address.ts'
import { type Field, defineTextKind, listOwnAddress, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { shorten, type Value } from './value.ts'

export const image = defineTextKind({
  example: './picture.jpg',
  check: checkImage,
  listAddresses: listOwnAddress,
})

/** A remote address, a path of the host, or one beside the document and inside the content. */
function checkImage(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isAbsoluteHttp(text)) return text
  const id = findFault(text, field.path)
  if (id === undefined) {
    if (text.includes('\\')) reportBackslash(value, text, field)
    return text
  }
  const values = { field: field.label, found: shorten(text) }
  if (id === 'image-invalid') reportAddress(value, text, field, id)
  else field.report(toViolation(id, values), value.start)
  return undefined
}

function reportBackslash(value: Value, text: string, { label, report }: Field): void {
  const meant = text.replaceAll('\\', '/')
  const values = { field: label, found: shorten(text), meant: shorten(meant) }
  const violation = toViolation('address-backslash:field', values)
  report(violation, value.start, toFix(value, meant))
}

function findFault(text: string, document: string) {
  if (/^data:/i.test(text)) return 'image-invalid:data'
  const link = parseLink(text)
  if (link?.kind !== 'site' && link?.kind !== 'file') return 'image-invalid'
  const file = decodePath(link.path.replace(/[?#].*$/s, ''))
  const path =
    link.kind === 'site'
      ? resolvePath('site.yaml', file.slice(1))
      : resolvePath(document, file)
  if (path === undefined) return 'image-invalid:outside'
  return isPicture(path) ? undefined : 'image-invalid:extension'
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
