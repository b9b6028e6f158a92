import { beforeEach, expect, it, vi } from 'vitest'

import { toName } from '../../../../../components/edit/boot/save-beside.ts'
import { Versions } from '../../../../../components/edit/boot/saves/versions.ts'

const PATH = 'articles/ebb.md'

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})

/** A form of `opened` whose text is now `text`. */
function write(versions: Versions, opened: string, text: string): string {
  return versions.close(versions.open(opened, {}), text)
}

it('a form of what is on disk may be saved, whatever its line ends', () => {
  const versions = new Versions()
  const text = write(versions, 'Ebb\nflow', 'Neap')
  expect(versions.isFrom(text, PATH, '\ufeffEbb\r\nflow\r\n')).toBe(true)
  expect(versions.isFrom(text, PATH, 'Other')).toBe(false)
})

it('a form stays good after its own saves, also in a page that was loaded anew', () => {
  const versions = new Versions()
  versions.note(PATH, 'Ebb', 'Neap')
  for (const each of [versions, new Versions()]) {
    expect(each.isFrom(write(each, 'Ebb', 'Slack'), PATH, 'Neap')).toBe(true)
    expect(each.isFrom(write(each, 'Ebb', 'Slack'), PATH, 'Theirs')).toBe(false)
  }
})

it('a text that the author has compared with what is on disk may take its place', () => {
  const versions = new Versions()
  const text = write(versions, 'Ebb', 'Neap')
  versions.accept(PATH, text, 'Theirs')
  expect(versions.isFrom(text, PATH, 'Theirs')).toBe(true)
  versions.note(PATH, 'Theirs', text)
  expect(versions.isFrom(write(versions, 'Ebb', 'Slack'), PATH, text)).toBe(true)
})

it.each([
  ['image.png', 'ebb.png'],
  ['Screenshot 2026-01-02.png', 'ebb.png'],
  ['IMG_2034.png', 'ebb.png'],
  ['Big Wave.PNG', 'big-wave.png'],
])('a picture %s beside an article is %s', (name, named) => {
  expect(toName({ name, type: 'image/png' }, 'articles/ebb/index.md')).toBe(named)
})
