import { describe, expect, it } from 'vitest'
import { countWords, toMinutes } from '../../lib/text/reading/read-time.ts'

describe('countWords', () => {
  it.each([
    ['', 0, 0],
    ['one two  three\nfour', 4, 0],
    ["don't well-known 3.5 snake_case", 4, 0],
    ['— … , !', 0, 0],
    ['Größe café Ελλάδα привет', 4, 0],
    ['春眠不觉晓', 0, 5],
    ['ひらがな カタカナ', 0, 8],
    ['한국어 문장', 0, 5],
    ['用Rust写', 1, 2],
    ['👩‍👩‍👧 🎉', 0, 0],
    ['مرحبا بالعالم', 2, 0],
  ])('%j: %i words, %i characters', (text, words, cjk) => {
    expect(countWords(text)).toEqual({ words, cjk })
  })
})

describe('toMinutes', () => {
  it.each([
    [{ words: 0, cjk: 0, codeWords: 0 }, 1],
    [{ words: 238, cjk: 0, codeWords: 0 }, 1],
    [{ words: 2380, cjk: 0, codeWords: 0 }, 10],
    [{ words: 0, cjk: 1500, codeWords: 0 }, 3],
    [{ words: 0, cjk: 0, codeWords: 476 }, 4],
    [{ words: 119, cjk: 250, codeWords: 119 }, 2],
  ])('%o: %i', (matter, minutes) => {
    expect(toMinutes(matter)).toBe(minutes)
  })
})
