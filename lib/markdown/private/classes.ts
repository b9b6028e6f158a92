// What a class of HTML says of who reads an element: the style sheet is gone, its meaning is not.
import { hidesByClass } from './names.ts'

/** `hidden`: nobody saw it. `private`: somebody may have. `doubtful`: it may be a look alone. */
export type ClassFate = 'hidden' | 'private' | 'doubtful'

interface Judged {
  readonly name: string
  readonly fate: ClassFate
}

const HIDDEN = /^(?:(?:is|u|d|display)-(?:hidden|hide|none)|hidden|hide|invisible)$/
// `hidden md:block` and `d-none d-md-block` show it on some screens.
const SHOWN_AGAIN =
  /^(?:[\w-]+:)+(?:block|contents|flex|grid|inline.*|table.*|visible|not-sr-only)$|^(?:d|u|is)-.*(?:block|flex|grid|inline|table|visible)|^visible-/
const PRIVATE =
  /^(?:(?:for-)?(?:admin|author|draft|editor|member|patron|private|staff|subscriber)s?-only|logged-?in(?:-only)?|password-protected|mso?comment\w*)$/
const DOUBTFUL =
  /^(?:comments?|remarks?|notes|(?:author|editor)s?-?notes?|todo|internal|premium|protected|restricted)$/
const BLOCK = /^(?:article|aside|blockquote|details|div|li|ol|p|section|table|ul)$/

/** Undefined where none of the classes hides anything. */
export function judgeClassNames(
  names: readonly string[],
  tagName: string,
): Judged | undefined {
  const judged = names.flatMap((name) => {
    const fate = judge(name.toLowerCase(), tagName)
    return fate ? [{ name, fate }] : []
  })
  const isShownAgain = names.some((name) => SHOWN_AGAIN.test(name))
  return (
    judged.find(({ fate }) => fate === 'private') ??
    judged.find(({ fate }) => fate === 'hidden' && !isShownAgain) ??
    judged.find(({ fate }) => fate === 'doubtful')
  )
}

function judge(name: string, tagName: string): ClassFate | undefined {
  if (HIDDEN.test(name)) return 'hidden'
  // Reveal's notes of a speaker.
  if (tagName === 'aside' && name === 'notes') return 'private'
  if (DOUBTFUL.test(name)) return BLOCK.test(tagName) ? 'doubtful' : undefined
  return PRIVATE.test(name) || hidesByClass(name) ? 'private' : undefined
}
