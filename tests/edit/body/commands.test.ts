import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'

import { setAlert } from '@/components/edit/body/commands/alerts'
import {
  setHeading,
  toggleList,
  toggleQuote,
} from '@/components/edit/body/commands/block-marks'
import {
  findCodeInfo,
  NO_CODE_INFO,
  parseCodeInfo,
  setCodeBlock,
} from '@/components/edit/body/commands/code-block'
import { insertFootnote, nextFootnote } from '@/components/edit/body/commands/footnotes'
import { toggleMark } from '@/components/edit/body/commands/inline-marks'
import { listHeadings } from '@/components/edit/body/headings'
import { markdown } from '@/components/edit/body/language/markdown-language'

type Edit = (state: EditorState) => TransactionSpec

const bold: Edit = (state) => toggleMark(state, '**')
const italic: Edit = (state) => toggleMark(state, '*')
const code: Edit = (state) => toggleMark(state, '`')
const bullets: Edit = (state) => toggleList(state, 'bullets')
const numbers: Edit = (state) => toggleList(state, 'numbers')
const tasks: Edit = (state) => toggleList(state, 'tasks')

/** Between brackets stands what is selected. */
describe('a command', () => {
  it.each<[name: string, edit: Edit, before: string, after: string]>([
    ['marks a selection', bold, 'a ⟦b⟧ c', 'a **⟦b⟧** c'],
    ['leaves spaces outside', bold, 'a⟦ b ⟧c', 'a **⟦b⟧** c'],
    ['marks the word at the cursor', italic, 'a wo⟦⟧rd', 'a *⟦word⟧*'],
    ['takes marks away around', bold, 'a **⟦b⟧** c', 'a ⟦b⟧ c'],
    ['takes marks away inside', bold, 'a ⟦**b**⟧ c', 'a ⟦b⟧ c'],
    ['tells bold from italic', italic, '**⟦b⟧**', '***⟦b⟧***'],
    ['takes one of three', italic, '***⟦b⟧***', '**⟦b⟧**'],
    ['puts marks where nothing is', bold, '⟦⟧', '**⟦⟧**'],
    ['marks each block', bold, '⟦a\nb\n\nc⟧', '**⟦a\nb**\n\n**c⟧**'],
    ['takes marks from all', bold, '⟦**a**\n\n**b**⟧', '⟦a\n\nb⟧'],
    ['completes marks', bold, '⟦**a**\n\nb⟧', '⟦**a**\n\n**b⟧**'],
    ['leaves signs of blocks', bold, '⟦- a\n- [ ] b⟧', '⟦- **a**\n- [ ] **b⟧**'],
    ['leaves the sign of a heading', italic, '⟦## a⟧', '## *⟦a⟧*'],
    ['fences a backtick with two', code, '⟦a`b⟧', '``⟦a`b⟧``'],
    ['keeps a backtick from its fence', code, '⟦`a⟧', '`` ⟦`a⟧ ``'],
    ['makes a heading', (state) => setHeading(state, 2), 'a⟦⟧', '## a⟦⟧'],
    ['changes its level', (state) => setHeading(state, 3), '## a⟦⟧', '### a⟦⟧'],
    ['takes it away', (state) => setHeading(state, 2), '## a⟦⟧', 'a⟦⟧'],
    ['makes a paragraph', (state) => setHeading(state, 0), '### a⟦⟧', 'a⟦⟧'],
    ['quotes lines', toggleQuote, '⟦a\nb⟧', '> ⟦a\n> b⟧'],
    ['ends a quote', toggleQuote, '⟦> a\n> b⟧', '⟦a\nb⟧'],
    ['lists lines', bullets, '⟦a\n\nb⟧', '- ⟦a\n\n- b⟧'],
    ['begins a list', bullets, '⟦⟧', '- ⟦⟧'],
    ['numbers lines', numbers, '⟦- a\n- b⟧', '⟦1. a\n2. b⟧'],
    ['keeps the depth', tasks, '  - a⟦⟧', '  - [ ] a⟦⟧'],
    ['ends a list', tasks, '- [x] a⟦⟧', 'a⟦⟧'],
    [
      'makes an alert',
      (state) => setAlert(state, 'tip'),
      'a\n⟦b⟧\nc',
      'a\n\n> [!TIP]\n> b⟦⟧\n\nc',
    ],
    [
      'changes its kind',
      (state) => setAlert(state, 'note'),
      '> [!TIP]\n> b⟦⟧',
      '> [!NOTE]\n> b⟦⟧',
    ],
  ])('%s', (_, edit, before, after) => {
    expect(apply(before, edit)).toBe(after)
  })
})

describe('a footnote', () => {
  it.each([
    ['none', 1],
    ['a[^1] b[^3]\n\n[^1]: x\n[^3]: y', 2],
    ['a[^named]\n\n[^1]: x', 2],
  ])('of %j gets the number %i', (text, number) => {
    expect(nextFootnote(text)).toBe(number)
  })

  it.each([
    ['after the text', 'a⟦⟧ b', 'a[^1] b\n\n[^1]: ⟦⟧\n'],
    ['before the end of the file', 'a⟦⟧\n', 'a[^1]\n\n[^1]: ⟦⟧\n'],
    [
      'beside the other definitions',
      'a[^1] b⟦⟧\n\n[^1]: x\n',
      'a[^1] b[^2]\n\n[^1]: x\n[^2]: ⟦⟧\n',
    ],
  ])('is defined %s', (_, before, after) => {
    expect(apply(before, insertFootnote)).toBe(after)
  })

  it('leads back to its call', () => {
    const text = 'a[^1] b\n\n[^1]: x'
    expect(apply(`${text}⟦⟧`, insertFootnote)).toBe('a[^1]⟦⟧ b\n\n[^1]: x')
  })
})

describe('a block of code', () => {
  const info = { language: 'ts', title: 'x "y"', lines: '1, 3-4', rest: '' }

  it('is made of lines, with a longer fence than they have', () => {
    const after = '````ts title="x \'y\'" {1,3-4}\n⟦a\n```\nb\n```⟧\n````'
    expect(apply('⟦a\n```\nb\n```⟧', (state) => setCodeBlock(state, info))).toBe(after)
  })

  it('keeps what the form does not show', () => {
    const before = '```js {2} showLineNumbers title="a"\n⟦⟧x\n```'
    expect(findCodeInfo(toState(before))).toEqual({
      ...{ language: 'js', title: 'a', lines: '2', rest: 'showLineNumbers' },
    })
    const edit: Edit = (state) =>
      setCodeBlock(state, { ...(findCodeInfo(state) ?? NO_CODE_INFO), title: 'b' })
    expect(apply(before, edit)).toBe('```js title="b" {2} showLineNumbers\n⟦⟧x\n```')
  })

  it.each(['', 'ts', 'ts title="a b"', 'ts {1}', 'text title="x" {1-2} /word/'])(
    'reads the info %j',
    (text) => {
      const edit: Edit = (state) => setCodeBlock(state, parseCodeInfo(text))
      const [head] = apply('⟦⟧', edit).split('\n')
      expect(head).toBe(`\`\`\`${text}`)
    },
  )
})

it('the outline has every heading, without its signs', () => {
  const text = '## A **b** {#id}\n\n```\n## no\n```\n\nC\n---\n\n#### [d](./x.md) ##\n'
  expect(listHeadings(toState(`${text}⟦⟧`))).toEqual([
    { level: 2, text: 'A b', from: 0 },
    { level: 2, text: 'C', from: text.indexOf('C\n') },
    { level: 4, text: 'd', from: text.indexOf('####') },
  ])
})

function apply(before: string, edit: Edit): string {
  const state = toState(before)
  const { state: changed } = state.update(edit(state))
  const { from, to } = changed.selection.main
  const text = changed.doc.toString()
  return `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`
}

function toState(marked: string): EditorState {
  const doc = marked.replace(/[⟦⟧]/g, '')
  const selection = { anchor: marked.indexOf('⟦'), head: marked.indexOf('⟧') - 1 }
  const state = EditorState.create({ doc, selection, extensions: markdown })
  ensureSyntaxTree(state, doc.length)
  return state
}
