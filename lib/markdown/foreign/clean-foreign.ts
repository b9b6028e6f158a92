// Makes a new tree of a picture or a formula, of nothing but what is known to be safe.
import type { Element, ElementContent } from 'hast'
import { MATH_ATTRIBUTES, MATH_NAMES, SVG_ATTRIBUTES, SVG_NAMES } from './names.ts'

type Properties = Element['properties']

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

/** Cleans an `svg`; its ids begin with `prefix`, so that two pictures never share one. */
export function cleanPicture(svg: Element, prefix: string): Cleaned {
  const lost = new Set<string>()
  const cleaner = new Cleaner(SVG_NAMES, lost, ({ properties, tagName }) =>
    toPictureProperties(properties, tagName, prefix),
  )
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

function keep(properties: Properties, allowed: ReadonlySet<string>): Properties {
  const kept: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    const isPlain =
      typeof value === 'string' || typeof value === 'number' || value === true
    const text = Array.isArray(value) ? value.join(' ') : value
    if ((isPlain || Array.isArray(value)) && allowed.has(plainName(name)))
      kept[name] = text
  }
  return kept
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll('-', '')
}

const OWN_PART = /^\s*url\(\s*["']?#([^"')\s]+)["']?\s*\)\s*$/i
const POINTERS = /^(?:use|textPath|linearGradient|radialGradient|pattern|filter)$/

function toPictureProperties(
  properties: Properties,
  tagName: string,
  prefix: string,
): Properties {
  const { style, href, xLinkHref, ...others } = properties
  const kept: Properties = keep({ ...others, ...parseStyle(style) }, SVG_ATTRIBUTES)
  for (const [name, value] of Object.entries(kept)) {
    const part = OWN_PART.exec(String(value))?.[1]
    if (part !== undefined) kept[name] = `url(#${prefix}${part})`
    else if (!isPlain(String(value))) delete kept[name]
  }
  if (kept.id !== undefined) kept.id = `${prefix}${kept.id}`
  const target = /^#(\S+)$/.exec(String(href ?? xLinkHref ?? '').trim())?.[1]
  if (target !== undefined && POINTERS.test(tagName)) kept.href = `#${prefix}${target}`
  return kept
}

// Functions of paint and place alone: `url()`, `image-set()` and their like load.
function isPlain(value: string): boolean {
  const rest = value.replace(
    /(?<!\w)(?:rotate|scale|translate|matrix|skew[xy]|rgba?|hsla?)\(/gi,
    '',
  )
  return !/[(\\@&]/.test(rest)
}

// `fill:red;stroke:none`: as attributes of the picture they need no style.
function parseStyle(style: unknown): Properties {
  const found: Properties = {}
  if (typeof style !== 'string') return found
  for (const declaration of style.split(';')) {
    const [name = '', ...value] = declaration.split(':')
    if (value.length > 0) found[name.trim()] = value.join(':').trim()
  }
  return found
}
