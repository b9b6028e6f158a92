import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  type TextBlock,
  toTextDirectives,
} from '../../components/enhance/passage/text-fragment.ts'

/** Blocks in which `[` and `]` stand round what is selected. */
function blocksOf(...marked: readonly string[]): TextBlock[] {
  let isOpen = false
  return marked.map((source) => {
    const text = source.replace(/[[\]]/g, '')
    const from = isOpen ? 0 : source.indexOf('[')
    const close = source.indexOf(']')
    const to = close < 0 ? text.length : close - (isOpen ? 0 : 1)
    const isSelected = isOpen || from >= 0
    isOpen = isSelected && close < 0
    return isSelected ? { text, selected: [from, to] } : { text }
  })
}

const LONG =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'

describe('a text directive', () => {
  it.each([
    [
      'a sentence',
      ['A [sentence that is long enough] here.'],
      'text=A-,sentence%20that%20is%20long%20enough,-here%2E&text=sentence%20that%20is%20long%20enough',
    ],
    ['half a word', ['Some unre[mark]able words'], 'text=Some-,unremarkable,-words'],
    [
      'white space round it',
      ['Many words[ stand alone together ]here'],
      'text=Many%20words-,stand%20alone%20together,-here&text=stand%20alone%20together',
    ],
    [
      'what has a meaning in it',
      ['[One-way, R&D, (and) more_of *it*.]'],
      'text=One%2Dway%2C%20R%26D%2C%20%28and%29%20more%5Fof%20%2Ait%2A%2E',
    ],
    [
      'a short word',
      ['The quick brown [fox] jumps over the dog'],
      'text=The%20quick%20brown-,fox,-jumps%20over%20the',
    ],
    [
      'a word that is there twice',
      ['A fox, a big fox.', 'Then a [fox] slept.', 'A fox.'],
      'text=Then%20a-,fox,-slept%2E',
    ],
    [
      'a whole block, its neighbours round it',
      ['Before it.', '[Short.]', 'After it.'],
      'text=Before%20it%2E-,Short%2E,-After%20it%2E',
    ],
    [
      'a long one, by its ends',
      [`[${LONG}]`],
      'text=one%20two%20three%20four%20five,eleven%20twelve%20thirteen%20fourteen%20fifteen',
    ],
    [
      'more than one block',
      ['It begins [here with', 'a block between', 'and ends] there.'],
      'text=It%20begins-,here%20with,and%20ends,-there%2E',
    ],
    [
      'one that begins in the same words as another',
      [`${LONG} A`, 'Other', `[${LONG} B]`],
      `text=Other-,one%20two%20three%20four%20five,twelve%20thirteen%20fourteen%20fifteen%20B&text=${encodeURIComponent(`${LONG} B`)}`,
    ],
    [
      'marks round words',
      ['He said: [“It is what it is, mostly”], and left'],
      'text=He%20said%3A-,%E2%80%9CIt%20is%20what%20it%20is%2C%20mostly%E2%80%9D,-%2C%20and%20left&text=%E2%80%9CIt%20is%20what%20it%20is%2C%20mostly%E2%80%9D',
    ],
  ])('names %s', (_, marked, directive) => {
    expect(toTextDirectives(blocksOf(...marked), 'en')).toBe(directive)
  })

  it.each([
    ['ja', 'これは[今日の天]気についての文章です。', '今日の天気'],
    ['zh', '我们[在北]京大学学习中文。', '在北京'],
    ['th', 'ฉัน[ชอบกิ]นข้าว', 'ชอบกิน'],
  ])('keeps words whole where no space divides them: %s', (language, marked, whole) => {
    const directive = toTextDirectives(blocksOf(marked), language) ?? ''
    expect(decodeURIComponent(directive)).toContain(whole)
  })

  it('goes from right to left in the order of the letters', () => {
    const directive = toTextDirectives(
      blocksOf('בראשית [ברא אלהים את השמים] ואת הארץ'),
      'he',
    )
    expect(decodeURIComponent(directive ?? '')).toBe(
      'text=בראשית-,ברא אלהים את השמים,-ואת הארץ',
    )
  })

  it.each([
    ['nothing is selected', ['Some text']],
    ['only white space is selected', ['Some[ ]text', 'more']],
    [
      'the same stands everywhere',
      ['The same.', 'The same.', '[The same.]', 'The same.', 'The same.'],
    ],
  ])('is not made where %s', (_, marked) => {
    expect(toTextDirectives(blocksOf(...marked), 'en')).toBeUndefined()
  })

  it('takes letters for the same that browsers do', () => {
    const directive = toTextDirectives(
      blocksOf('Uber allen gipfeln ist ruh', 'Warte, [Über allen Gipfeln ist Ruh]'),
      'de',
    )
    expect(directive).toMatch(/^text=Warte%2C-,/)
  })

  it('leads to what was selected and to nothing before it', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'Ä', 'ba', 'c,', 'd-e')
    const block = fc
      .array(word, { minLength: 1, maxLength: 25 })
      .map((words) => words.join(' '))
    const page = fc.array(block, { minLength: 1, maxLength: 6 })
    let made = 0
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, a, b, c, d) => {
        const blocks = select(texts, [a, b], [c, d])
        const directives = toTextDirectives(blocks, 'en')
        if (directives === undefined) return
        made += 1
        const first = blocks.findIndex(({ selected }) => selected)
        const last = blocks.findLastIndex(({ selected }) => selected)
        for (const directive of directives.split('&')) {
          const found = search(texts, directive)
          expect(found?.[0].block).toBe(first)
          expect(found?.[0].index).toBeLessThanOrEqual(blocks[first]?.selected?.[0] ?? -1)
          expect(found?.[1].block).toBe(last)
          expect(found?.[1].index).toBeGreaterThanOrEqual(
            blocks[last]?.selected?.[1] ?? 99,
          )
        }
      }),
      { numRuns: 500 },
    )
    expect(made).toBeGreaterThan(50)
  })
})

type Spot = readonly [number, number]

/** Selects from one letter of a page to another, whichever comes first. */
function select(texts: readonly string[], ...spots: readonly [Spot, Spot]): TextBlock[] {
  const [start, end] = spots
    .map(([block, index]) => {
      const text = texts[block % texts.length] ?? ''
      // On a letter, not on a space: those are left out.
      const at = [...text.matchAll(/\S/g)].map((match) => match.index)
      return { block: block % texts.length, index: at[index % at.length] ?? 0 }
    })
    .sort((a, b) => a.block - b.block || a.index - b.index)
  if (!start || !end) return []
  return texts.map((text, block) => {
    if (block < start.block || block > end.block) return { text }
    const from = block === start.block ? start.index : 0
    return { text, selected: [from, block === end.block ? end.index + 1 : text.length] }
  })
}

/** The search of the specification, said another way: letter by letter, over one long text. */
function search(texts: readonly string[], directive: string) {
  const [, prefix = '', start = '', end = '', suffix = ''] =
    /^text=(?:([^,]*)-,)?([^,-]*)(?:,([^,-]+))?(?:,-([^,]*))?$/.exec(directive) ?? []
  const [before, from, to, after] = [prefix, start, end, suffix].map(escapePart)
  const gap = '[ \\n]*'
  const context = (part = '', at: 'before' | 'after') => {
    if (part === '') return ''
    return at === 'before' ? `(?<=${part}${gap})` : `(?=${gap}${part})`
  }
  const tail = to ? `(?:.|\\n)*?${to}` : ''
  const pattern = `${context(before, 'before')}${from}${tail}${context(after, 'after')}`
  const match = new RegExp(pattern, 'u').exec(
    texts.join('\n').toLowerCase().replaceAll('ä', 'a'),
  )
  if (!match) return undefined
  const placeOf = (offset: number) => {
    const above = texts.join('\n').slice(0, offset).split('\n')
    return { block: above.length - 1, index: above.at(-1)?.length ?? 0 }
  }
  return [placeOf(match.index), placeOf(match.index + match[0].length)] as const
}

function escapePart(part: string): string {
  const text = decodeURIComponent(part).toLowerCase().replaceAll('ä', 'a')
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
