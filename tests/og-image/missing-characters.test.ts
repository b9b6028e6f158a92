import { expect, it } from 'vitest'

import { toReadable } from '@/lib/og-image/model/missing-characters'
import { articleSample } from '../../bench/og-samples.ts'

const TELUGU = 'మీ వద్ద, ఉన్న?'

it('shows the name of the site for a title that no font has', () => {
  for (const title of [TELUGU, '\ue000', '\u200b']) {
    const model = { ...articleSample(title, 'te'), kind: 'Topic' }
    const shown = toReadable(model)
    expect(shown).toMatchObject({ title: 'Imprint', siteTitle: '', names: model.names })
    expect(shown).not.toHaveProperty('kind')
  }
})

it('shows the host for a name of the site that no font has', () => {
  const model = { ...articleSample('Rust', 'te'), siteTitle: TELUGU }
  const host = 'imprint.example'
  expect(toReadable(model)).toMatchObject({ title: 'Rust', siteTitle: host })
  expect(toReadable({ ...model, title: TELUGU })).toMatchObject({ title: host })
})

it('keeps what can be read, were it a sign', () => {
  for (const title of ['…', '🦀', `${TELUGU} Rust`]) {
    const model = articleSample(title, 'en')
    expect(toReadable(model)).toEqual(model)
  }
})
