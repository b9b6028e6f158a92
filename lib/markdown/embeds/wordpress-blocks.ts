// Blocks of WordPress without HTML of their own: `<!-- wp:embed {"url":"…"} /-->`.
import type { Comment, ElementContent } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../leftovers/messages.ts'
import { quote } from '../leftovers/say.ts'
import { type Context, toElement, toLink } from './to-link.ts'

const BLOCK = /^\s*wp:([\w/-]{1,60})\s+(\{.{1,4000}\})?\s*\/\s*$/s
const URL = /"url"\s*:\s*"(https?:[^"\s]+)"/
const DECORATION = /^(?:spacer|separator|more|nextpage|page-break)$/

/** A link where the block names an address; undefined for any other comment. */
export function readBlock(
  comment: Comment,
  context: Context,
  file: VFile,
): ElementContent[] | undefined {
  const [, name = '', given = ''] = BLOCK.exec(comment.value) ?? []
  if (name === '' || DECORATION.test(name)) return undefined
  const written = quote(`<!--${comment.value}-->`)
  const [, url] = URL.exec(given) ?? []
  const fate = url === undefined ? 'lost' : 'linked'
  const violation = toViolation(`template-shortcode:${fate}`, { written })
  report(file, violation, placeOf(comment, context.parent))
  if (url === undefined) return []
  const { position } = comment
  const place = toElement('a', {}, [], {
    type: 'element',
    tagName: 'a',
    properties: {},
    children: [],
    ...(position ? { position } : {}),
  })
  return toLink(url.replaceAll('\\/', '/'), place, context)
}
