import { expect, it } from 'vitest'

import { listMissingWords } from '../../../lib/content/references/missing-words.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { WORD_KEYS } from '../../../lib/words/find-words.ts'
import { makeStore } from '../support/store-fixture.ts'

const ALL = Object.fromEntries(WORD_KEYS.map((key) => [key, 'sana']))

it('names the words that readers of an unknown language see in English', () => {
  const { db, save } = makeStore()
  const list = () => listMissingWords(db).map(formatDiagnostic)
  save('site.yaml', { language: 'de' })
  save('words.fr.yaml', { words: {} })
  expect(list()).toEqual([])
  save('site.yaml', { language: 'fi' })
  expect(list()).toEqual([
    `site.yaml:1:1 note: Readers see ${WORD_KEYS.length} words of the interface in English, such as \`skip\`, \`menu\`, \`sections\`, and not in \`fi\`: write them into \`words.yaml\` (\`npm run words\`) (words-missing)`,
  ])
  const { skip, ...others } = ALL
  save('words.yaml', { words: others })
  expect(list()[0]).toContain('Readers see one word of the interface in English')
  save('words.fi.yaml', { words: { skip: String(skip) } })
  expect(list()).toEqual([])
  save('words.sw.yaml', { words: {} })
  expect(list()).toEqual([
    expect.stringMatching(/^words\.sw\.yaml:1:1 note: .*words-missing/),
  ])
})
