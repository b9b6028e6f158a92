// Values of attributes without quotes that hold a slash: the parser ends a value there, though
// CommonMark (§6.6) does not, and shows the tag as text.
import type { SourceReader } from '../edits/read-again.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { ATTRIBUTE_NAMES, HTML_NAMES, VOID_NAMES } from './names.ts'

const VALUE = '(?:"[^"<]{0,2000}"|\'[^\'<]{0,2000}\'|[^\\s"\'<>`]{1,2000})'
const TAG = new RegExp(
  `<([a-z][a-z\\d]{0,20})((?:\\s{1,9}[a-z_:][\\w.:-]{0,40}(?:\\s{0,9}=\\s{0,9}${VALUE})?){1,30})\\s{0,9}/?>`,
  'gi',
)
const ATTRIBUTE = new RegExp(`([a-z_:][\\w.:-]*)(?:(\\s*=\\s*)(${VALUE}))?`, 'gi')

/** Puts them in quotes, a query such as `?a=1` as well. */
export const unquoted: SourceReader = {
  pattern: /<[a-z][^<>]*=[ \t]*[^\s"'<>`]*[/=]/i,
  read(tree, text) {
    const tags = [...text.matchAll(TAG)].map((match) => ({ start: match.index, match }))
    return outside(tags, listQuietParts(tree, text)).flatMap(({ start, match }) => {
      const [, name = '', given = ''] = match
      const attributes = [...given.matchAll(ATTRIBUTE)]
      if (!HTML_NAMES.has(name.toLowerCase()) || !attributes.every(isAttribute)) return []
      const from = start + 1 + name.length
      return attributes.flatMap(({ 0: whole, 3: value = '', index }) => {
        if (!/^[^"'].*[/=]|^\//.test(value)) return []
        const end = from + index + whole.length
        const begin = end - value.length
        return [{ offset: begin, edit: { start: begin, end, text: quote(value, name) } }]
      })
    })
  },
}

function isAttribute([, name = '']: RegExpExecArray): boolean {
  return ATTRIBUTE_NAMES.has(name.toLowerCase()) || /^(?:data-|aria-|on)/i.test(name)
}

// `<img src=a.png/>` ends itself.
function quote(value: string, name: string): string {
  const isEnded = value.endsWith('/') && VOID_NAMES.has(name.toLowerCase())
  return isEnded ? `"${value.slice(0, -1)}" /` : `"${value}"`
}
