import { expect, it } from 'vitest'

import { isRightToLeft } from '@/lib/text/direction'

it.each([
  ...[
    'ar',
    'ar-EG',
    'ckb',
    'dv',
    'fa',
    'he',
    'he-IL',
    'ks',
    'ps',
    'sd',
    'sdh',
    'ug',
    'ur',
  ],
  ...['yi', 'az-Arab', 'pa-Arab', 'ku-Arab', 'ff-Adlm', 'syr', 'nqo'],
])('%s reads from right to left', (language) => {
  expect(isRightToLeft(language)).toBe(true)
})

it.each([
  ...['en', 'pt-BR', 'ja', 'zh-Hant', 'el', 'th', 'hi'],
  ...['az', 'pa', 'ku', 'ks-Deva', 'sd-Deva', 'ur-Latn', 'he-Latn', 'und', 'art'],
])('%s reads from left to right', (language) => {
  expect(isRightToLeft(language)).toBe(false)
})
