import { expect, it } from 'vitest'

import { type Machine, suggestAnswers } from '../../../lib/cli/init/suggest.ts'

const MACHINE: Machine = {
  locale: 'en-US',
  timeZone: 'Europe/Lisbon',
  userName: 'Ada Byron',
  remote: undefined,
  folder: '/home/ada/low-water',
}

it('takes what the machine tells', () => {
  expect(suggestAnswers({}, MACHINE)).toEqual({
    title: 'Low water',
    author: 'Ada Byron',
    destination: 'server',
    url: 'https://blog.example',
    language: 'en',
    timeZone: 'Europe/Lisbon',
    look: 'imprint',
  })
})

it('takes what is known first', () => {
  const known = { title: 'Tides', url: 'https://a.example', destination: 's3' } as const
  expect(suggestAnswers(known, MACHINE)).toMatchObject(known)
})

it.each([
  ['git@github.com:Ada/tides.git', 'github-pages', 'https://ada.github.io/tides'],
  ['https://github.com/ada/tides', 'github-pages', 'https://ada.github.io/tides'],
  [
    'https://me@github.com/Ada/ada.github.io.git',
    'github-pages',
    'https://ada.github.io',
  ],
  ['git@gitlab.com:ada/tides.git', 'gitlab-pages', 'https://ada.gitlab.io/tides'],
  ['https://gitlab.com/a/b/tides.git', 'gitlab-pages', 'https://a.gitlab.io/b/tides'],
  ['https://git.example/ada/tides.git', 'server', 'https://blog.example'],
  ['/srv/git/github.com/ada/tides', 'server', 'https://blog.example'],
])('reads of the remote %s where the blog will be', (remote, destination, url) => {
  const suggested = suggestAnswers({}, { ...MACHINE, remote })
  expect(suggested).toMatchObject({ destination, url })
})

it('takes the address of another host for no address of this one', () => {
  const remote = 'git@github.com:ada/tides.git'
  const { url } = suggestAnswers({ destination: 'netlify' }, { ...MACHINE, remote })
  expect(url).toBe('https://blog.example')
})

it.each([
  ['de-AT', 'de'],
  ['pt-BR', 'pt-BR'],
  ['zh-TW', 'zh-TW'],
  ['is-IS', 'en'],
])('speaks %s as %s', (locale, language) => {
  expect(suggestAnswers({}, { ...MACHINE, locale }).language).toBe(language)
})
