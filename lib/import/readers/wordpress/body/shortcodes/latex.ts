// Formulas of WordPress.com: `[latex]…[/latex]` and `$latex …$`.
import { decodeHTMLStrict } from 'entities'
import { escapeXml } from '../../../../../text/escape.ts'
import type { Rule } from './rules.ts'

export const renderLatex: Rule = (_, inner) =>
  inner === undefined ? undefined : renderFormula(inner)

/** The form that WordPress.com sends to readers, without its address. */
export function renderFormula(written: string): string {
  const tex = decodeHTMLStrict(written)
    .replace(/&(?:bg|fg|s)=\w+/g, '')
    .trim()
  return `<img class="latex" alt="${escapeXml(tex)}">`
}

export function renderDollars(text: string): string {
  return text.replace(/\$latex[=\s]([^$\n<>]+)\$/g, (_, tex: string) =>
    renderFormula(tex),
  )
}
