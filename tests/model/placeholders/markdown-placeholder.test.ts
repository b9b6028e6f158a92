import { describe, expect, it } from 'vitest'
import {
  parsePlaceholder,
  replaceMarkdownPlaceholders,
  toMarkdownPlaceholder,
} from '../../../lib/model/placeholders/markdown-placeholder.ts'
import { toPlaceholder } from '../../../lib/model/placeholders/placeholder.ts'

function link(label: string, target: string, title = ''): string {
  const placeholder = parsePlaceholder(toPlaceholder('link', target)) ?? ''
  return toMarkdownPlaceholder('[', label, placeholder, title)
}

function picture(label: string, target: string, title = ''): string {
  return toMarkdownPlaceholder('![', label, `image:${target}`, title)
}

/** Targets that begin with `no` are not there. */
function replace(markdown: string): string {
  return replaceMarkdownPlaceholders(markdown, (kind, target) =>
    target.startsWith('no') ? undefined : `${kind}:${target}`,
  )
}

describe('placeholders in Markdown', () => {
  it.each([
    ['plain [text](x)', 'plain [text](x)'],
    [`a ${link('b', 'c')} d`, 'a [b](link:c) d'],
    [link('b', 'c', ' "t"'), '[b](link:c "t")'],
    [picture('b', 'c'), '![b](image:c)'],
    [link(picture('b', 'c'), 'd'), '[![b](image:c)](link:d)'],
    [`${link('a', 'b')}${link('c', 'd')}`, '[a](link:b)[c](link:d)'],
    // What would end the address, or be read in it.
    [link('a', 'b (c)'), '[a](link:b%20\\(c\\))'],
    [link('a', 'b?x&copy=1&y'), '[a](link:b?x\\&copy=1\\&y)'],
    [link('a', 'b<c>|`\\'), '[a](link:b%3Cc%3E%7C%60%5C)'],
    // What is not there leaves its words.
    [`a ${link('**b**', 'no')} d`, 'a **b** d'],
    [picture('a cat', 'no'), 'a cat'],
    [link(picture('b', 'no'), 'd'), '[b](link:d)'],
    [link(picture('b', 'c'), 'no'), '![b](image:c)'],
    // Words that are a sign at the beginning of a line.
    [link('1. a', 'no'), '1\\. a'],
    [link('# a', 'no'), '\\# a'],
    // Nothing is left of what has no words.
    [`a\n\n${picture('', 'no')}\n\nb\n`, 'a\n\nb\n'],
    [`a\n\n${link(picture('', 'no'), 'd')}\n`, 'a\n\n'],
    [`- ${picture('', 'no')}\n- b\n`, '-\n- b\n'],
    [`> ${picture('', 'no')}\n`, '>\n'],
    [`a ${picture('', 'no')} b\n`, 'a  b\n'],
  ])('become %o', (markdown, expected) => {
    expect(replace(markdown)).toBe(expected)
  })

  it('are replaced in a time that grows as the text does', () => {
    const long = '\u0001[a\u0001'.repeat(100_000)
    expect(replace(long)).toHaveLength(long.length)
  })
})
