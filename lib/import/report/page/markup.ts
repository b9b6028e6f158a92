// HTML of the report: whatever stands in a template is escaped, but markup is not.
import { escapeXml } from '../../../text/escape.ts'

export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type MarkupValue = Markup | string | number | undefined | readonly MarkupValue[]

export function html(parts: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  const [first = '', ...rest] = parts
  return new Markup(
    rest.reduce((out, part, index) => out + toSource(values[index]) + part, first),
  )
}

/** Words between backticks are code. */
export function prose(text: string): Markup[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))
}

function toSource(value: MarkupValue): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.source
  if (typeof value === 'object') return value.map(toSource).join('')
  return escapeXml(String(value))
}
