// HTML that hides its words: the site has no look of authors, so it would show them.
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { placeOf, report } from '../draft.ts'
import { toViolation } from '../messages.ts'
import { type Parent, solidChildren, walk } from '../walk.ts'

/** Leaves out what is hidden in every browser, and names what a style sheet may hide. */
export function rehypeHidden() {
  return (tree: Root, file: VFile): void => {
    const hidden = new Map<Element, Parent>()
    walk(tree, (element, parent) => {
      const { tagName } = element
      // Other drawings may use parts of a hidden one.
      if (tagName === 'svg') return 'skip'
      const sign = findSign(element)
      if (sign !== undefined) {
        const written = `<${tagName} ${sign}>`
        report(file, toViolation('html-hidden', { written }), placeOf(element, parent))
        hidden.set(element, parent)
        return 'skip'
      }
      const name = solidChildren(element).length > 0 && findClass(element)
      if (!name) return
      const written = `<${tagName} class="${name}">`
      report(
        file,
        toViolation('html-hidden:class', { written }),
        placeOf(element, parent),
      )
    })
    for (const parent of new Set(hidden.values()))
      parent.children = parent.children.filter(
        (child) => child.type !== 'element' || !hidden.has(child),
      )
  }
}

const STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?=\s*(?:;|!|$))|font-size\s*:\s*0(?=\D|$)(?!\.))/i

function findSign({ properties: { hidden, style } }: Element): string | undefined {
  if (hidden !== undefined && hidden !== null && hidden !== false) return 'hidden'
  const [sign] = typeof style === 'string' ? (STYLE.exec(style) ?? []) : []
  return sign === undefined ? undefined : `style="${sign.replace(/^[;\s]+/, '')}"`
}

const CLASS = /^(?:(?:is|u|d|display|visually)-)?(?:hidden|hide|none|invisible|private)$/i

function findClass({ tagName, properties: { className } }: Element): string | undefined {
  if (!Array.isArray(className)) return undefined
  // Words for screen readers are for all.
  return className
    .map(String)
    .find(
      (name) =>
        (tagName === 'aside' && name === 'notes') ||
        (CLASS.test(name) && !/^(?:visually-hidden|none)$/i.test(name)),
    )
}
