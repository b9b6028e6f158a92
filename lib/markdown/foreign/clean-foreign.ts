// Makes a new tree of a picture or a formula, of nothing but what is known to be safe.
import type { Element, ElementContent } from 'hast'
import { SVG_NAMES } from '../../pictures/svg/allowed.ts'
import { parseLink } from '../../site/url.ts'
import { MATH_ATTRIBUTES, MATH_NAMES } from './names.ts'
import { keep, type Properties, targetOf, toPictureProperties } from './properties.ts'

export interface Cleaned {
  readonly element: Element
  /** Names of elements whose content readers lose, each once. */
  readonly lost: ReadonlySet<string>
}

// They hold no words, or none that a browser shows.
const SILENT =
  /^(?:metadata|annotation|script|mglyph|malignmark|(?:sodipodi|inkscape|rdf|cc|dc):.*|animate.*|set)$/
// What they hold is shown as it is without them.
const FRAMES = /^(?:a|switch|semantics|mfenced|maction)$/

/** Cleans an `svg`, whose parts have the ids that `toId` makes of theirs. */
export function cleanPicture(svg: Element, toId: (id: string) => string): Cleaned {
  const lost = new Set<string>()
  const cleaner = new Cleaner(SVG_NAMES, lost, ({ properties, tagName }) => {
    const target = targetOf(properties)
    const isLost = tagName === 'use' ? !target.startsWith('#') : !parseLink(target)
    if (/^(?:a|use)$/.test(tagName) && target !== '' && isLost) lost.add(tagName)
    return toPictureProperties(properties, tagName, toId)
  })
  return { element: cleaner.clean(svg), lost }
}

/** Cleans a `math`. */
export function cleanFormula(math: Element): Cleaned {
  const lost = new Set<string>()
  const cleaner = new Cleaner(MATH_NAMES, lost, ({ properties }) =>
    keep(properties, MATH_ATTRIBUTES),
  )
  return { element: cleaner.clean(math), lost }
}

class Cleaner {
  readonly #names: ReadonlySet<string>
  readonly #lost: Set<string>
  readonly #toProperties: (element: Element) => Properties

  constructor(
    names: ReadonlySet<string>,
    lost: Set<string>,
    toProperties: (element: Element) => Properties,
  ) {
    this.#names = names
    this.#lost = lost
    this.#toProperties = toProperties
  }

  clean(element: Element): Element {
    return {
      type: 'element',
      tagName: element.tagName,
      properties: this.#toProperties(element),
      children: this.#cleanChildren(element),
      ...(element.position ? { position: element.position } : {}),
    }
  }

  #cleanChildren({ children }: Element): ElementContent[] {
    return children.flatMap((child) => {
      if (child.type === 'text') return [{ type: 'text', value: child.value }]
      if (child.type !== 'element') return []
      const { tagName } = child
      if (this.#names.has(tagName)) return [this.clean(child)]
      if (tagName === 'mfenced') return toFenced(child, this.#cleanChildren(child))
      if (FRAMES.test(tagName)) return this.#cleanChildren(child)
      if (!SILENT.test(tagName)) this.#lost.add(tagName)
      return []
    })
  }
}

// Browsers of today do not know it: brackets around, commas between.
function toFenced({ properties }: Element, children: ElementContent[]): ElementContent[] {
  const [open, close] = [String(properties.open ?? '('), String(properties.close ?? ')')]
  const comma = String(properties.separators ?? ',').trim()[0]
  const solid = children.filter((child) => child.type === 'element')
  const inside = solid.flatMap((child, index) =>
    index > 0 && comma ? [operator(comma), child] : [child],
  )
  return [toElement('mrow', [operator(open), ...inside, operator(close)])]
}

function operator(value: string): Element {
  return toElement('mo', [{ type: 'text', value }])
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
