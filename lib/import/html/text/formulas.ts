// Formulas of MathJax, KaTeX, WordPress, Pandoc and MathML that says its TeX.
import type { Element, ElementContent, Root } from 'hast'
import { note, type Work } from '../rule.ts'
import { childrenOf, type Parent, setChildren, toElement, toText } from '../tree/edit.ts'
import { attributeOf, findElement, hasClass, textOf } from '../tree/read.ts'

/** Puts `math` with `dataTex` in their places; any other MathML stays as it is. */
export function readFormulas(tree: Root, work: Work): void {
  read(tree, work, writesTex(tree) ? IN_LINE : FRAMED)
}

const UNREAD = /^(?:pre|code|kbd|samp|script|style)$/

function read(parent: Parent, work: Work, signs: RegExp): void {
  const before = childrenOf(parent)
  const children = before.flatMap((child) => {
    if (child.type === 'text') return fromText(child.value, work, signs) ?? [child]
    if (child.type !== 'element') return [child]
    const found = readElement(child)
    // Of a script, `\\(` is a pattern.
    if (!found && !UNREAD.test(child.tagName)) read(child, work, signs)
    return found ?? [child]
  })
  setChildren(parent, children)
}

const KATEX =
  /^(?:katex(?:-display)?|MathJax(?:_Display|_SVG|_CHTML)?|mjx-chtml|latex-rendered)$/

function readElement(element: Element): ElementContent[] | undefined {
  if (element.tagName === 'script') return fromScript(element)
  // What MathJax showed before its script, which is the source.
  if (hasClass(element, /^MathJax_Preview$/)) return []
  if (element.tagName === 'img') return fromPicture(element)
  const isMath = element.tagName === 'math'
  if (!isMath && !hasClass(element, KATEX)) return fromPandoc(element)
  const annotation = findElement(
    element,
    (inner) =>
      inner.tagName === 'annotation' && /tex/i.test(attributeOf(inner, 'encoding')),
  )
  const tex = annotation ? textOf(annotation) : attributeOf(element, 'alttext')
  if (tex === '')
    return isMath ? undefined : hasClass(element, /^MathJax/) ? [] : undefined
  const isBlock =
    hasClass(element, /display/i) || attributeOf(element, 'display') === 'block'
  return [toFormula(tex, isBlock)]
}

function fromScript(script: Element): ElementContent[] | undefined {
  const type = attributeOf(script, 'type')
  if (!/^math\/tex/.test(type)) return undefined
  return [toFormula(textOf(script), /mode=display/.test(type))]
}

function fromPicture(picture: Element): ElementContent[] | undefined {
  const isFormula =
    hasClass(picture, /^(?:latex|mathtex-equation-editor|math)$/) ||
    /\/latex\.php\?|latex\.codecogs\.com/.test(attributeOf(picture, 'src'))
  const tex = attributeOf(picture, 'alt')
  return isFormula && tex !== '' ? [toFormula(tex, false)] : undefined
}

// `<span class="math inline">\(x\)</span>`.
function fromPandoc(element: Element): ElementContent[] | undefined {
  if (
    !/^(?:span|div)$/.test(element.tagName) ||
    !hasClass(element, /^math(?:-inline|-display)?$/)
  )
    return undefined
  const [, open, tex] =
    /^\s*(\\\(|\\\[|\${1,2})([\s\S]+?)(?:\\\)|\\\]|\${1,2})\s*$/.exec(textOf(element)) ??
    []
  return tex === undefined ? undefined : [toFormula(tex, open === '\\[' || open === '$$')]
}

const FRAMED =
  /\\\((?<inline>[^\n]{1,500}?)\\\)|\\\[(?<display>[\s\S]{1,3000}?)\\\]|\$\$(?<dollars>[^$]{1,3000}?)\$\$|\$latex\s(?<latex>[^$\n]{1,500}?)(?:&(?:bg|fg|s)=\w{1,9}){0,3}\$/g
// `$x$`, as Pandoc reads it: no price is one.
const DOLLARS = /(?<![\\$\w])\$(?<single>(?![\s$])[^$\n]{1,300}(?<![\s\\]))\$(?![\w$])/
const IN_LINE = new RegExp(`${FRAMED.source}|${DOLLARS.source}`, 'g')
const TEX = /\\[a-z]+|[_^]|^\s*[\w ]{1,3}\s*$|=/i

const CERTAIN = /\\[a-z]{2,}|[_^]\{/i

// One formula that is certain tells that a script of the old page read all of them.
function writesTex(tree: Root): boolean {
  const text = proseOf(tree)
  if (!text.includes('$')) return false
  return [...text.matchAll(IN_LINE)].some(({ groups: { dollars, single } = {} }) =>
    CERTAIN.test(dollars ?? single ?? ''),
  )
}

function proseOf(parent: Parent): string {
  const words = childrenOf(parent).map((child) => {
    if (child.type === 'text') return child.value
    return child.type === 'element' && !UNREAD.test(child.tagName) ? proseOf(child) : ' '
  })
  return words.join('')
}

// As a script of the old page would have shown it.
function fromText(
  value: string,
  work: Work,
  signs: RegExp,
): ElementContent[] | undefined {
  if (!/\\[([]|\$/.test(value)) return undefined
  const nodes: ElementContent[] = []
  let from = 0
  for (const { index, 0: written, groups = {} } of value.matchAll(signs)) {
    const { inline, display, dollars, latex, single } = groups
    const tex = inline ?? display ?? dollars ?? latex ?? single ?? ''
    if (single === undefined && !TEX.test(tex)) continue
    nodes.push(toText(value.slice(from, index)))
    // Of many in the lines of a text, one note says it.
    const isTold = single !== undefined && work.notes.some(({ rule }) => rule === RULE)
    if (!isTold) noteFormula(work, written)
    nodes.push(toFormula(tex, display !== undefined || dollars !== undefined))
    from = index + written.length
  }
  return from === 0 ? undefined : [...nodes, toText(value.slice(from))]
}

const RULE = 'words-to-formula'

function noteFormula(work: Work, written: string): void {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written
  const message = `Words between signs of TeX became a formula: ${shown}`
  note(work, 'guess', RULE, message)
}

function toFormula(tex: string, isBlock: boolean): Element {
  const dataTex = tex.replace(/^%<!\[CDATA\[|%?\]\]>$/g, '').trim()
  return toElement('math', { dataTex, ...(isBlock ? { display: 'block' } : {}) }, [])
}
