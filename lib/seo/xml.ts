import { escapeXml } from '../text/escape.ts'

/** XML that is whole: only the tag `xml` makes it, and it escapes what goes in. */
export class Xml {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type XmlValue = string | Xml | readonly Xml[]

/** Tagged template: every string that goes in is escaped, XML is not. */
export function xml(parts: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  const source = parts.reduce((out, part, index) => {
    return out + toSource(values[index - 1] ?? '') + part
  })
  return new Xml(source)
}

function toSource(value: XmlValue): string {
  if (value instanceof Xml) return value.source
  if (typeof value !== 'string') return value.map(({ source }) => source).join('')
  return escapeXml(value)
}
