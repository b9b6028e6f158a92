import { describe, expect, test } from 'vitest'

import {
  type KnownItem,
  type LiveEntry,
  matchGuids,
} from '@/lib/import/live-feed/live-guids.ts'

function toEntry(guid: string, address = '', title = '', published = ''): LiveEntry {
  return {
    guid,
    addresses: address ? [address] : [],
    title,
    ...(published && { published }),
  }
}

function toItem(key: string, address = '', title = '', published = ''): KnownItem {
  return {
    key,
    addresses: address ? [address] : [],
    title,
    ...(published && { published }),
  }
}

function match(entries: readonly LiveEntry[], items: readonly KnownItem[]) {
  return Object.fromEntries(matchGuids(entries, items).guids)
}

describe('by address', () => {
  test.each([
    ['https://a.example/p/x', 'https://a.example/p/x'],
    ['http://www.A.example/p/x/', 'https://a.example/p/x'],
    ['https://a.example/p/x?utm_source=rss&utm_medium=feed', 'https://a.example/p/x'],
    ['https://a.example/?p=7', 'https://a.example/?p=7'],
    ['https://a.example/%C3%A9t%C3%A9', 'https://a.example/été'],
    ['https://a.example/p/x', '/p/x'],
    ['https://a.blogspot.de/2019/05/x.html', 'http://a.blogspot.com/2019/05/x.html'],
  ])('knows %s for %s', (link, address) => {
    expect(match([toEntry('g', link)], [toItem('k', address)])).toEqual({ k: 'g' })
  })

  test.each([
    ['https://a.example/p/x', 'https://b.example/p/x'],
    ['https://a.example/?p=7', 'https://a.example/?p=8'],
    ['https://a.example/', '/'],
    ['https://a.example/2003/#one', 'https://a.example/2003/#two'],
  ])('does not take %s for %s', (link, address) => {
    expect(match([toEntry('g', link)], [toItem('k', address)])).toEqual({})
  })

  test('keeps the guid character for character', () => {
    const guid = ' https://A.example/?p=7&amp;x '
    const entries = [toEntry(guid, 'https://a.example/x')]
    expect(match(entries, [toItem('k', '/x')])).toEqual({ k: guid })
  })

  test('wins over a title', () => {
    const day = '2019-01-01'
    const entries = [toEntry('1', '/a', 'Same', day), toEntry('2', '/b', 'Same', day)]
    expect(match(entries, [toItem('x', '/b', 'Same', day)])).toEqual({ x: '2' })
  })
})

describe('by title and day', () => {
  test.each([
    ['It’s – “new”', `It's - "new"`, '2019-05-01T23:30:00-05:00', '2019-05-02'],
    ['ÉTÉ', 'été', '2019-05-01T00:00:00Z', '2019-05-01T02:00:00'],
  ])('knows %s', (title, written, published, date) => {
    const entries = [toEntry('g', '', title, published)]
    expect(match(entries, [toItem('k', '', written, date)])).toEqual({ k: 'g' })
  })

  test('needs both', () => {
    const entries = [
      toEntry('1', '', 'A', '2019-05-01'),
      toEntry('2', '', 'B'),
      toEntry('3'),
    ]
    const items = [toItem('x', '', 'A', '2019-05-09'), toItem('y', '', 'B'), toItem('z')]
    expect(match(entries, items)).toEqual({})
  })
})

describe('never guesses', () => {
  const day = '2019-05-01'
  test.each([
    [
      'two entries of one title and day',
      [toEntry('1', '/a', 'A', day), toEntry('2', '/b', 'A', day)],
      [toItem('x', '/c', 'A', day)],
    ],
    [
      'two items of one title and day',
      [toEntry('1', '/c', 'A', day)],
      [toItem('x', '/a', 'A', day), toItem('y', '/b', 'A', day)],
    ],
    [
      'two items of one address',
      [toEntry('1', '/a')],
      [toItem('x', '/a'), toItem('y', '/a')],
    ],
    [
      'two entries of one guid',
      [toEntry('1', '/a'), toEntry('1', '/b')],
      [toItem('x', '/a'), toItem('y', '/b')],
    ],
    [
      'two entries of one address',
      [toEntry('1', '/a'), toEntry('2', '/a')],
      [toItem('x', '/a')],
    ],
  ])('between %s', (_, entries, items) => {
    expect(match(entries, items)).toEqual({})
  })
})

test('takes an entry that stands on two pages for one', () => {
  const entries = [toEntry('1', '/a'), toEntry('1', '/a'), toEntry('2', '/b')]
  const { guids, unmatched } = matchGuids(entries, [toItem('x', '/a')])
  expect(Object.fromEntries(guids)).toEqual({ x: '1' })
  expect(unmatched.map(({ guid }) => guid)).toEqual(['2'])
})

test('matches thousands of articles at once', () => {
  const day = '2019-01-01'
  const numbers = Array.from({ length: 2000 }, (_, n) => n)
  const entries = numbers.map((n) =>
    toEntry(`g${n}`, `https://a.example/${n}`, 'Same', day),
  )
  const items = numbers.map((n) => toItem(`k${n}`, n % 2 ? `/${n}` : '', 'Same', day))
  expect(matchGuids(entries, items).guids.size).toBe(1000)
})
