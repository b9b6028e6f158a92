// Finds the calls of footnotes: short links to a place that answers.
import type { Element, Root } from 'hast'
import type { Parent } from '../tree/edit.ts'
import { answers, isFramed, isNumbered } from './evidence.ts'
import { attributeOf, hasClass, solidChildren, textOf } from '../tree/read.ts'

export interface Call {
  /** What the call stands for: the link, or the `sup` around it alone. */
  readonly mark: Element
  readonly link: Element
  readonly note: Element
  /** What holds the notes. */
  readonly frame: Element | undefined
  /** The ids that a link back may name. */
  readonly ids: readonly string[]
}

const MARK = /^[[({]?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,6}|\^\d{1,3})[\])}]?$/i

/** In order of the text. */
export function listCalls(tree: Root): Call[] {
  const targets = new Map<string, readonly Element[]>()
  const links: (readonly Element[])[] = []
  listPaths(tree, [], (path) => {
    const [element] = path
    if (!element) return
    for (const name of ['id', 'name']) {
      const id = attributeOf(element, name)
      if (id !== '' && !targets.has(id)) targets.set(id, path)
    }
    if (element.tagName === 'a' && isMark(element)) links.push(path)
  })
  const notes = new Set<Element>()
  return links.flatMap((path) => {
    const call = toCall(path, targets)
    if (!call || path.some((each) => notes.has(each))) return []
    notes.add(call.note)
    return [call]
  })
}

function isMark(link: Element): boolean {
  const href = attributeOf(link, 'href')
  return (
    /#./.test(href) &&
    (href.startsWith('#') || isNamed(link)) &&
    MARK.test(textOf(link).trim())
  )
}

function isNamed(link: Element): boolean {
  return (
    hasClass(link, /^footnote/) || /#(?:footnote|fn|_ftn)/.test(attributeOf(link, 'href'))
  )
}

// `path`: an element and what holds it, the nearest first.
function listPaths(
  parent: Parent,
  path: readonly Element[],
  visit: (path: readonly Element[]) => void,
): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const own = [child, ...path]
    visit(own)
    listPaths(child, own, visit)
  }
}

function toCall(
  path: readonly Element[],
  targets: ReadonlyMap<string, readonly Element[]>,
): Call | undefined {
  const [link, holder] = path
  if (!link) return undefined
  const fragment = attributeOf(link, 'href').replace(/^[^#]*#/, '')
  const target = targets.get(fragment) ?? targets.get(decode(fragment))
  const note = target && findNote(target)
  if (!target || !note || path.includes(note)) return undefined
  const frames = target.slice(target.indexOf(note) + 1)
  const mark = markOf(link, path.slice(1))
  const ids = listIds(path.slice(0, 3))
  const isNote =
    answers(note, ids) || isFramed([note, ...frames]) || isNumbered(note, link, holder)
  return isNote ? { mark, link, note, frame: frames[0], ids } : undefined
}

// The block that the target stands in.
function findNote(target: readonly Element[]): Element | undefined {
  const framed = target.find(
    (each) => hasClass(each, /^footnote(?:-item)?$/) && each.tagName !== 'a',
  )
  const isFrameOfMany =
    framed &&
    solidChildren(framed).some(
      (child) => child.type === 'element' && /^[ou]l$/.test(child.tagName),
    )
  if (framed && !isFrameOfMany) return framed
  return target.find(({ tagName }) => /^(?:li|p|dd|tr|div|aside)$/.test(tagName))
}

function markOf(link: Element, around: readonly Element[]): Element {
  let mark = link
  for (const element of around) {
    const isAround = /^(?:sup|span|small|b|strong|em|i)$/.test(element.tagName)
    if (!isAround || solidChildren(element).length > 1) return mark
    mark = element
  }
  return mark
}

function listIds(path: readonly Element[]): string[] {
  return path.flatMap((element) =>
    ['id', 'name'].map((name) => attributeOf(element, name)).filter(Boolean),
  )
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
