import { describe, expect, it } from 'vitest'

import { LosslessError, restoreBytes } from '../../../lib/edit/lossless/index.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function restore(original: string, edited: string): string {
  return decoder.decode(restoreBytes(encoder.encode(original), edited))
}

describe('the bytes of an edited text', () => {
  it.each<[string, string, string, string]>([
    ['LF', 'a\nb\n', 'a\nc\n', 'a\nc\n'],
    ['CRLF', 'a\r\nb\r\n', 'a\nc\n', 'a\r\nc\r\n'],
    ['a lone CR', 'a\rb\r', 'a\nc\n', 'a\rc\r'],
    ['mixed ends', 'a\r\nb\nc\r\nd\n', 'a\nb\nx\nd\n', 'a\r\nb\nx\r\nd\n'],
    [
      'mixed ends, a line more',
      'a\nb\r\nc\nd\r\n',
      'a\nb\nnew\nc\nd\n',
      'a\nb\r\nnew\nc\nd\r\n',
    ],
    ['mixed ends, lines less', 'a\nb\r\nc\r\nd\ne\r\n', 'a\ne\n', 'a\ne\r\n'],
    [
      'mixed ends, two places',
      'a\r\nb\nc\r\nd\ne\n',
      'x\nb\nc\nd\ny\nz\n',
      'x\r\nb\nc\r\nd\ny\nz\n',
    ],
    ['CRLF, more at the end', 'a\r\nb\r\n', 'a\nb\nc\nd\n', 'a\r\nb\r\nc\r\nd\r\n'],
    ['an empty line behind a lone CR', 'a\rb\n\nc\n', 'x\n\nc\n', 'x\n\nc\n'],
    ['CRLF, one line before', 'a\r\n', 'a\nb\n', 'a\r\nb\r\n'],
    ['a mark', '\ufeffa\nb\n', 'a\nc\n', '\ufeffa\nc\n'],
    ['a mark that is kept', '\ufeffa\n', '\ufeffb\n', '\ufeffb\n'],
    ['no end', 'a\nb', 'a\nc\n', 'a\nc'],
    ['many ends', 'a\n\n\n', 'b\n', 'b\n\n\n'],
    ['blank lines first', '\n \n a\n', 'b\n', '\n \n b\n'],
    ['spaces behind the last line', 'a\nb  \n', 'x\nb\n', 'x\nb  \n'],
    ['a last line that is another', 'a\nb  \n', 'a\nc\n', 'a\nc\n'],
    ['no letter before', ' \n', 'a\n', 'a\n'],
    ['no byte before', '', 'a\n', 'a\n'],
    ['no letter any more', 'a\n', '', ''],
  ])('has %s', (_, original, edited, wanted) => {
    expect(restore(original, edited)).toBe(wanted)
  })

  it('is refused where the file is no UTF-8, and nothing is lost', () => {
    const latin = Uint8Array.from([0x61, 0xe9, 0x0a])
    expect(() => restoreBytes(latin, 'a\n')).toThrow(LosslessError)
  })

  it('takes no time for a long file that is all new', () => {
    const [old, edited] = ['a', 'b'].map((letter) =>
      Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`),
    )
    const saved = restore(`${old?.join('\r\n')}\r\n`, `${edited?.join('\n')}\n`)
    expect(saved).toBe(`${edited?.join('\r\n')}\r\n`)
  })
})
