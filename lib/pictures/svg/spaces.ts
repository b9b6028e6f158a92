// Namespaces of a drawing (Namespaces in XML 1.0).
import type { Entities } from './entities.ts'
import type { Attribute } from './tokens.ts'

/** By prefix. */
export type Spaces = ReadonlyMap<string, string>

export const XML_SPACES: Spaces = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
])

/** What drawings are made of. */
const DRAWN = new Set([
  '',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
])

/** What browsers show inside of `foreignObject`. All others are of an editor: Inkscape, Sketch… */
const FOREIGN = new Set([
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
])

/** Those in an element: of its parents, and its own. */
export function bindSpaces(
  outer: Spaces,
  attributes: readonly Attribute[],
  entities: Entities,
): Spaces {
  const bound = attributes.flatMap(({ name, value }) => {
    const space = /^xmlns(?::(?<prefix>.+))?$/.exec(name)
    const uri = value.replace(/&([\w.-]+);/g, (_, key) => entities.get(key) ?? '')
    return space ? [[space.groups?.prefix ?? '', uri] as const] : []
  })
  return bound.length === 0 ? outer : new Map([...outer, ...bound])
}

/** Whether a name is one of drawings. A prefix that nothing declares is of an editor. */
export function isDrawn(spaces: Spaces, name: string): boolean {
  const space = spaceOf(spaces, name)
  return space !== undefined && DRAWN.has(space)
}

/** Whether readers may see an element of that name, though it is none of drawings. */
export function isForeign(spaces: Spaces, name: string): boolean {
  const space = spaceOf(spaces, name)
  return space !== undefined && FOREIGN.has(space)
}

function spaceOf(spaces: Spaces, name: string): string | undefined {
  const [, prefix = ''] = /^(.*?):/.exec(name) ?? []
  return spaces.get(prefix) ?? (prefix === '' ? '' : undefined)
}
