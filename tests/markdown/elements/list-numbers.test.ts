import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../lib/markdown/pipeline.ts'

it.each([
  ['1. a\n3. c\n7. g', [undefined, 3, 7]],
  ['10. a\n9. b\n8. c', [undefined, 9, 8]],
  ['1. a\n2. b\n4. d\n5. e', [undefined, undefined, 4, undefined]],
  ['2) a\n4) b', [undefined, 4]],
  ['1. a\n\n   more\n\n5. b', [undefined, 5]],
  ['> 1. a\n> 5. b', [undefined, 5]],
  ['- 1. a\n  5. b', [undefined, undefined, 5]],
  ['1. a\r\n5. b', [undefined, 5]],
  ['A {% x %}.\n\n1. List<T>\n5. b', [undefined, 5]],
  ['1. [x] a\n3. [ ] b', [undefined, 3]],
  ['1. a\n2. b\n3. c', [undefined, undefined, undefined]],
  ['1. a\n1. b\n1. c', [undefined, undefined, undefined]],
  ['1. a\n2. b\n2. c\n3. d', [undefined, undefined, undefined, undefined]],
  ['0. a\n1. b', [undefined, undefined]],
  ['- a\n- b', [undefined, undefined]],
])('the numbers of %j stay', async (source, expected) => {
  const { html, feedHtml } = await renderMarkdown(source)
  for (const output of [html, feedHtml]) {
    const items = [...output.matchAll(/<li(?:[^>]*? value="(\d+)")?[^>]*>/g)]
    expect(items.map(([, value]) => value && Number(value))).toEqual(expected)
  }
})
