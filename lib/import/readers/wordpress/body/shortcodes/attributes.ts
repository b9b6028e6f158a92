// The attributes of a shortcode: `name="value"`, `name=value`, and values alone.
import { decodeHTMLStrict } from 'entities'

export interface ShortcodeAttributes {
  /** By names in lower case. */
  readonly named: Readonly<Record<string, string>>
  readonly positional: readonly string[]
}

const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))(?=\s|$)|"([^"]*)"|'([^']*)'|(\S+)/g

/** Quotation marks that the editor made round count as straight ones. */
export function parseAttributes(given: string): ShortcodeAttributes {
  const text = given
    .replace(/&#822[01];|&[lr]dquo;|&quot;|&#0?34;|[“”″]/g, '"')
    .replace(/&#821[67];|&#0?39;|[‘’′]/g, (quote) => (quote.length > 1 ? "'" : quote))
    .replace(/[\u00a0\u200b]|&nbsp;/g, ' ')
  const named: Record<string, string> = {}
  const positional: string[] = []
  // `[youtube=https://…]` has an address, not a name and a value.
  const [, address] = /^\s*[=:]\s*(\S.*)$/s.exec(text) ?? []
  for (const match of (address ?? text).matchAll(ATTRIBUTE)) {
    const [, name, ...values] = match
    const value = decodeHTMLStrict(values.find((one) => one !== undefined) ?? '')
    if (name === undefined || /^https?$/i.test(name)) positional.push(value)
    else named[name.toLowerCase()] = value
  }
  return { named, positional }
}
