// Formulas as MathML, which browsers show without a script or a font of ours.
import type { Code, Parents, Root } from 'mdast'
import type { InlineMath, Math as BlockMath } from 'mdast-util-math'
import temml from 'temml'
import type { VFile } from 'vfile'
import { escapeAttribute } from '../../text/escape.ts'
import { report } from '../draft.ts'
import { sourceOfNode } from '../edits/find-place.ts'
import { toViolation } from '../messages.ts'

type Formula = InlineMath | BlockMath | Code

/** Replaces `$…$`, `$$…$$` and a fence `math`; one that can not be read stays as written. */
export function remarkFormulas() {
  return (tree: Root, file: VFile): void => {
    if (
      /\$|\\(?:[([]|begin\{)|\[latex\]|math\/tex|```+ *math|~~~+ *math/i.test(
        String(file),
      )
    )
      replaceFormulas(tree, file)
  }
}

function replaceFormulas(parent: Parents, file: VFile): void {
  for (const [index, child] of parent.children.entries()) {
    if (isFormula(child)) parent.children[index] = toMarkup(child, file)
    else if ('children' in child) replaceFormulas(child, file)
  }
}

function isFormula(node: Parents['children'][number]): node is Formula {
  if (node.type === 'code') return node.lang?.toLowerCase() === 'math'
  return node.type === 'math' || node.type === 'inlineMath'
}

function toMarkup(node: Formula, file: VFile): Parents['children'][number] {
  const { position } = node
  const value = withoutRemarks(node.value)
  const written = sourceOfNode(node, file)
  const isBlock = node.type !== 'inlineMath' || /^(?:\$\$|\\\[|\\begin)/.test(written)
  try {
    const markup = renderFormula(readReferences(value), isBlock)
    return { type: 'html', value: markup, ...(position ? { position } : {}) }
  } catch (error) {
    const reason =
      String(error)
        .split('\n')[0]
        ?.replace(/^\w+: /, '')
        .slice(0, 80) ?? ''
    const place = position?.start ?? { line: 1, column: 1 }
    report(file, toViolation('formula-invalid', { reason }), place)
    const shown = node.type === 'code' || value !== node.value ? value : written
    return { type: node.type === 'inlineMath' ? 'inlineCode' : 'code', value: shown }
  }
}

// A remark of TeX: from `%` to the end of the line.
function withoutRemarks(source: string): string {
  return source.replace(/(?<!\\)((?:\\\\)*)%[^\n]*/g, '$1')
}

// Markdown of other engines reads them before a script reads the formula.
function readReferences(value: string): string {
  return value.replace(/&(lt|gt|amp);/g, (_, name) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  )
}

// The look is the browser's own: classes and styles of the renderer go, but for the sides of
// columns, which the style sheet knows by their attribute of MathML 3.
function renderFormula(value: string, displayMode: boolean): string {
  const options = { displayMode, throwOnError: true, trust: false, wrap: 'none' } as const
  return temml
    .renderToString(value, options)
    .replace(/ class="tml-(left|right)"/g, ' columnalign="$1"')
    .replace(/ (?:class|style)="[^"]*"/g, '')
    .replace(/<span>\s*<\/span>/g, '')
    .replace('<math', `<math alttext="${escapeAttribute(value)}"`)
}
