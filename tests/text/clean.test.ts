import { describe, expect, it } from 'vitest'
import { cleanText, findMisread } from '../../lib/text/clean.ts'

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\u0000b\u0007c\u007f', 'abc'],
    ['don\u0092t', 'don’t'],
    ['\u0093a\u0094 \u0096 \u0097 \u0085 \u0080', '“a” – — … €'],
    ['\u0081\u008d\u008f\u0090\u009d', ''],
    ['\ud800', ''],
    ['\u00a0é日😀', '\u00a0é日😀'],
  ])('%j becomes %j', (value, expected) => {
    expect(cleanText(value).text).toBe(expected)
  })

  it('names the first of each kind', () => {
    expect(cleanText('\u0096\u0081\u0007')).toEqual({
      text: '–',
      removed: '\u0081',
      replaced: { from: '\u0096', to: '–' },
    })
  })
})

describe('findMisread', () => {
  it.each([
    ['donâ€™t', '’'],
    ['â€œa', '“'],
    ['tÃ©tÃ©', 'é'],
    ['Ã©tÃ©', 'é'],
    ['Â© 2020', '©'],
    ['ï¿½', '\ufffd'],
    ['ðŸ˜€', '😀'],
  ])('%s was %s', (text, meant) => {
    expect(findMisread(text)?.meant).toBe(meant)
  })

  it.each(['SÃO PAULO', '«IRMû', 'naïve', 'âge', 'Âge', 'São', 'ðis', 'Vâng', '1 Â'])(
    '%s is right',
    (text) => {
      expect(findMisread(text)).toBeUndefined()
    },
  )
})
