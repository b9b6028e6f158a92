import { describe, expect, it } from 'vitest'

import { checkFile } from '../../lib/content/check/index.ts'
import { formatDiagnostic } from '../../lib/model/diagnostic.ts'
import { CATALOGUES } from '../../lib/words/catalogues.ts'
import { findWords, WORD_KEYS } from '../../lib/words/find-words.ts'
import { renderRemarks, renderWordsFile } from '../../lib/words/render-words-file.ts'

describe.each(Object.keys(CATALOGUES))('the file of words in %s', (language) => {
  const text = renderWordsFile(language)

  it('says nothing before it is changed', () => {
    const { diagnostics, fields } = check(text)
    expect(diagnostics).toEqual([])
    expect(fields.words ?? {}).toEqual({})
  })

  it('means the catalogue when each line counts', () => {
    const { diagnostics, fields } = check(text.replaceAll(/^# (?=\w+: ')/gm, ''))
    expect(diagnostics).toEqual([])
    const { articles, ...words } = findWords(language)
    expect(fields.words).toEqual({ ...words, articles: articles.other })
  })
})

it('leaves out what a file has', () => {
  const lines = renderRemarks('en', { share: 'Pass it on' }).split('\n')
  expect(lines.filter((line) => /^# (share|email):/.test(line))).toEqual([
    "# email: 'E-mail'",
  ])
  expect(lines).toHaveLength(WORD_KEYS.length)
})

it.each([
  ['shar: Teilen', '1:1 warning: `words` has no word `shar`: did you mean `share`?'],
  ['share: x\npart: Teil', '2:7 warning: `words`, `part` must hold `{number}`'],
])('%j is told of at its place', (text, told) => {
  expect(check(text).diagnostics[0]).toContain(`words.yaml:${told}`)
})

function check(text: string) {
  const { diagnostics, fields } = checkFile('words.yaml', Buffer.from(text))
  return { diagnostics: diagnostics.map(formatDiagnostic), fields }
}
