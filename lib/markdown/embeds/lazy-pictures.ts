// Pictures that a script would load: the address waits in an attribute, and once more in
// `noscript`.
import type { Element, ElementContent } from 'hast'
import type { Parent } from '../walk.ts'

const SOURCES = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataLazy'] as const
const REST = ['dataSrcSet', 'dataSrcset', 'dataSizes', 'dataLazySrcset'] as const

/** Tells whether the picture stands again in a `noscript` right behind it. */
export function isPlaceholder({ children }: Parent, index: number): boolean {
  const picture = children[index]
  if (picture?.type !== 'element' || !waitingSource(picture)) return false
  const next = children.slice(index + 1, index + 3).find((child) => {
    return child.type !== 'text' || child.value.trim() !== ''
  })
  return next?.type === 'element' && next.tagName === 'noscript' && holdsPicture(next)
}

function holdsPicture({ children }: Element): boolean {
  return children.some(
    (child: ElementContent) =>
      child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  )
}

/** Gives the picture the address that waits, in place of a spacer or of none. */
export function findLazySource({ properties }: Element): void {
  const waiting = waitingSource({ properties })
  if (waiting === undefined) return
  const { src } = properties
  if (
    src === undefined ||
    /^data:|(?:blank|spacer|pixel|placeholder)\.\w+$/.test(String(src))
  )
    properties.src = waiting
  for (const name of [...SOURCES, ...REST]) delete properties[name]
}

function waitingSource({ properties }: Pick<Element, 'properties'>): string | undefined {
  for (const name of SOURCES) {
    const value = properties[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
