import { describe, expect, it } from 'vitest'

import { renderQuote } from '../../components/enhance/passage/quote.ts'

const link = 'https://gazette.example/articles/x#:~:text=a'

describe('a quotation', () => {
  it.each([
    ['one paragraph', ['It is so.'], '> It is so.'],
    ['several', ['One.', 'Two.'], '> One.\n>\n> Two.'],
    [
      'what Markdown would read',
      ['a*b* `c` [d] <e> \\'],
      '> a\\*b\\* \\`c\\` \\[d\\] \\<e> \\\\',
    ],
    ['any script', ['שלום «мир» 🌍'], '> שלום «мир» 🌍'],
  ])('keeps its words: %s', (_, paragraphs, quoted) => {
    expect(renderQuote({ title: 'T', paragraphs, link })).toBe(
      `${quoted}\n\n— [T](${link})\n`,
    )
  })

  it('says where it is from, whatever the title holds', () => {
    const quote = renderQuote({ title: '[Re] `x`', paragraphs: ['a'], link })
    expect(quote).toBe(`> a\n\n— [\\[Re\\] \\\`x\\\`](${link})\n`)
  })
})
