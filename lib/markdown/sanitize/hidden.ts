// HTML that hides its words: the site has no look of authors, so it would show them.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation as toLeftoverViolation } from '../leftovers/messages.ts'
import { toViolation } from '../messages.ts'
import { type ClassFate, judgeClassNames } from '../private/classes.ts'
import { type Parent, solidChildren, walk } from '../walk.ts'

/** Leaves out what is hidden in every browser, and judges what a style sheet may hide. */
export function rehypeHidden() {
  return (tree: Root, file: VFile): void => {
    const hidden = new Map<Element, Parent>()
    walk(tree, (element, parent) => {
      const { tagName } = element
      // Other drawings may use parts of a hidden one, and colours of code have such names.
      if (tagName === 'svg') return 'skip'
      const sign = findSign(element)
      const found = sign === undefined ? judgeClasses(element, parent) : undefined
      const written = `<${tagName} ${sign ?? found?.sign}>`
      const place = placeOf(element, parent)
      if (found?.fate === 'private')
        report(file, toLeftoverViolation('private-part', { written }), place)
      if (found?.fate === 'doubtful')
        report(file, toViolation('html-hidden:class', { written }), place)
      if (sign === undefined && found?.fate !== 'hidden') return
      report(file, toViolation('html-hidden', { written }), place)
      hidden.set(element, parent)
      return 'skip'
    })
    for (const parent of new Set(hidden.values()))
      parent.children = parent.children.filter(
        (child) => child.type !== 'element' || !hidden.has(child),
      )
  }
}

const STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?=\s*(?:;|!|$))|font-size\s*:\s*0(?=\D|$)(?!\.)|mso-hide\s*:\s*all|mso-element\s*:\s*comment)/i

const FOLDED = /(?:^|[;\s])(?:max-)?height\s*:\s*0(?:px)?(?=\s*(?:;|!|$))/i

function findSign({ properties: { hidden, style } }: Element): string | undefined {
  if (hidden !== undefined && hidden !== null && hidden !== false) return 'hidden'
  if (typeof style !== 'string') return undefined
  const isFolded = /overflow\s*:\s*hidden/i.test(style)
  const [sign] = STYLE.exec(style) ?? (isFolded ? FOLDED.exec(style) : null) ?? []
  return sign === undefined ? undefined : `style="${sign.replace(/^[;\s]+/, '')}"`
}

interface Judged {
  readonly sign: string
  readonly fate: ClassFate
}

const CODE = /^(?:a|code|pre|kbd|samp|var)$/

function judgeClasses(element: Element, parent: Parent): Judged | undefined {
  const { tagName, properties } = element
  const isCode = [element, parent].some(
    (each) => each.type === 'element' && CODE.test(each.tagName),
  )
  if (isCode || solidChildren(element).length === 0) return undefined
  if (/^(?:private|paid|members?|hidden|draft)$/.test(String(properties.dataVisibility)))
    return { sign: `data-visibility="${properties.dataVisibility}"`, fate: 'private' }
  const names = Array.isArray(properties.className) ? properties.className : []
  if (names.includes('katex-html') && isSaidBefore(parent))
    return { sign: 'class="katex-html"', fate: 'hidden' }
  const found = judgeClassNames(names.map(String), tagName)
  return found && { sign: `class="${found.name}"`, fate: found.fate }
}

// KaTeX writes a formula twice: for programs, then for eyes.
function isSaidBefore({ children }: Parent): boolean {
  return children.some(
    (child) =>
      child.type === 'element' &&
      Array.isArray(child.properties.className) &&
      child.properties.className.includes('katex-mathml'),
  )
}
