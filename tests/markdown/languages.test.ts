import { bundledLanguages } from 'shiki/langs'
import { describe, expect, it } from 'vitest'
import {
  LANGUAGE_ALIASES,
  PLAIN_ALIASES,
} from '../../lib/markdown/code/language-aliases.ts'
import { findNearLanguage, parseLanguage } from '../../lib/markdown/code/languages.ts'
import { renderMarkdown } from '../../lib/markdown/pipeline.ts'

describe('a language by another name', () => {
  it.each([
    ['pycon', 'python'],
    ['html+django', 'jinja'],
    ['html+jinja', 'jinja'],
    ['markup', 'html'],
    ['svg', 'xml'],
    ['sh-session', 'shellsession'],
    ['restructuredtext', 'rst'],
    ['text/x-rust', 'rust'],
    ['golang', 'go'],
    ['nasm', 'asm'],
    ['mysql', 'sql'],
    ['htaccess', 'apache'],
    ['irb', 'ruby'],
    ['Python3', 'python'],
    ['output', 'plaintext'],
    ['objective-c++', 'objective-cpp'],
    ['Vim.script', 'viml'],
    ['gawk', 'awk'],
    ['batchfile', 'bat'],
    ['language-js', 'js'],
    ['brush: php', 'php'],
    ['diff-js', 'diff'],
  ])('%s is %s', (name, language) => {
    expect(parseLanguage(name)).toBe(language)
  })

  it('has one that is there, and never hides one', () => {
    const names = Object.keys(bundledLanguages)
    for (const [alias, language] of Object.entries(LANGUAGE_ALIASES)) {
      expect(names, alias).toContain(language)
      expect(names).not.toContain(alias)
    }
    for (const alias of PLAIN_ALIASES) expect(names).not.toContain(alias)
  })
})

describe('a near name', () => {
  it.each([
    ['pythno', 'python'],
    ['javascritp', 'javascript'],
    ['typscript', 'typescript'],
    ['dockerfil', 'dockerfile'],
  ])('of %s is %s', (name, near) => {
    expect(findNearLanguage(name)).toBe(near)
  })

  it.each(['curl', 'ninja', 'jq', 'vcl', 'markup2', 'abc', 'foo', 'sieve', 'qux', 'zzz'])(
    'of %s is none',
    (name) => {
      expect(findNearLanguage(name)).toBeUndefined()
    },
  )
})

describe('a fence', () => {
  it.each([
    ['```{.ruby}', 'ruby'],
    ['```{.python .numberLines}', 'python'],
    ['```swift, nocopy', 'swift'],
    ['```rust,ignore', 'rust'],
    ["```js title='Main'", 'js'],
  ])('%s is in %s', async (fence, language) => {
    const { html, diagnostics } = await renderMarkdown(`${fence}\nx\n\`\`\``)
    expect(html).toContain(`data-language="${language}"`)
    expect(diagnostics).toEqual([])
  })

  it('takes a title in single quotes', async () => {
    const { html, feedHtml } = await renderMarkdown("```js title='Main'\nx\n```")
    expect([html.includes('>Main<'), feedHtml.includes('>Main<')]).toEqual([true, true])
  })
})
