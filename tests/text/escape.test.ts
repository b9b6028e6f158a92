import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'

import {
  escapeAttribute,
  escapeXml,
  jsonForScript,
  unescapeAttribute,
  unescapeXml,
} from '../../lib/text/escape.ts'

const TEXTS = ['', 'plain', 'a & b', '&amp;', '<b>"\'>', '&#x22;', 'ü 𝄞', '&&<<""']

describe.each(TEXTS)('%j', (value) => {
  it('is escaped with the references of hast-util-to-html', () => {
    // The option leaves a single quote, which means nothing in a double-quoted value.
    const html = toHtml(
      { type: 'element', tagName: 'a', properties: { title: value }, children: [] },
      { allowDangerousCharacters: true },
    )
    expect(`<a title="${escapeAttribute(value)}"></a>`).toBe(html)
  })

  it('comes back from an attribute and from XML', () => {
    expect(unescapeAttribute(escapeAttribute(value))).toBe(value)
    expect(unescapeXml(escapeXml(value))).toBe(value)
  })

  it('comes back from JSON for a script, which has no markup in it', () => {
    expect(JSON.parse(jsonForScript(value))).toBe(value)
    expect(jsonForScript(value)).not.toMatch(/[<>&\u2028\u2029]/)
  })
})

it.each([['<a b="c">&\'', "&lt;a b=&quot;c&quot;&gt;&amp;'"]])(
  '%s is %s in XML',
  (text, xml) => {
    expect(escapeXml(text)).toBe(xml)
  },
)

it('reads all five names of XML', () => {
  expect(unescapeXml('&lt;&gt;&quot;&apos;&amp;lt;')).toBe('<>"\'&lt;')
})

it('keeps the two line ends of JavaScript out of a script', () => {
  expect(jsonForScript('\u2028\u2029')).toBe('"\\u2028\\u2029"')
})
