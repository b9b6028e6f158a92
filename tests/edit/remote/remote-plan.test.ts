import { describe, expect, test } from 'vitest'

import { apiRootOf } from '../../../lib/cli/edit/remote/backend.ts'
import {
  type Clone,
  planRemote,
  type RemoteOptions,
} from '../../../lib/cli/edit/remote/remote-plan.ts'

const CLONE: Clone = {
  remote: 'git@github.com:ada/blog.git',
  branch: 'trunk',
  place: 'site/content',
}
const NO_CLONE: Clone = { remote: undefined, branch: undefined, place: undefined }

describe('without options, git tells', () => {
  test('host, repository, branch and the place of the content', () => {
    expect(planRemote({}, CLONE)).toEqual({
      host: 'github',
      instance: 'https://github.com',
      repo: 'ada/blog',
      branch: 'trunk',
      contentPath: 'site/content',
      workflow: false,
      signIn: undefined,
      appId: undefined,
    })
  })

  test('an instance of somebody’s own, when its software is named', () => {
    const clone = { ...CLONE, remote: 'ssh://git@git.example.org:2222/ada/blog.git' }
    const plan = planRemote({ host: 'forgejo' }, clone)
    expect(plan).toMatchObject({ host: 'gitea', instance: 'https://git.example.org' })
    expect(apiRootOf(plan)).toBe('https://git.example.org/api/v1')
  })
})

test.each<[RemoteOptions, string, string]>([
  [{ host: 'github', repo: 'ada/blog' }, 'https://github.com', 'https://api.github.com'],
  [{ host: 'gitlab', repo: 'a/b/c' }, 'https://gitlab.com', 'https://gitlab.com/api/v4'],
  [
    { host: 'github', repo: 'a/b', baseUrl: 'https://ghe.example/' },
    'https://ghe.example',
    'https://ghe.example/api',
  ],
  [
    { host: 'gitea', repo: 'a/b', baseUrl: 'https://x.example/git' },
    'https://x.example/git',
    'https://x.example/git/api/v1',
  ],
])('options win: %j', (options, instance, apiRoot) => {
  const plan = planRemote(options, { ...CLONE, remote: 'https://codeberg.org/x/y' })
  expect(plan).toMatchObject({ instance, repo: options.repo })
  expect(apiRootOf(plan)).toBe(apiRoot)
})

test.each<[RemoteOptions, Clone, RegExp]>([
  [{}, NO_CLONE, /no remote `origin`.*--host github --repo/],
  [
    {},
    { ...CLONE, remote: 'https://git.example.org/ada/blog' },
    /--host: github, gitlab/,
  ],
  [{ host: 'gitea', repo: 'ada/blog' }, NO_CLONE, /--base-url/],
  [{ host: 'github', repo: 'ada' }, NO_CLONE, /"ada" names no repository/],
  [{ host: 'github', repo: 'a/b/c' }, NO_CLONE, /names no repository/],
  [{ host: 'github', repo: '../blog' }, NO_CLONE, /names no repository/],
  [
    { repo: 'a/b', host: 'gitea', baseUrl: 'http://git.example' },
    NO_CLONE,
    /https address/,
  ],
  [
    { host: 'gitea', baseUrl: 'https://u:p@git.example', repo: 'a/b' },
    NO_CLONE,
    /https address/,
  ],
  [
    { host: 'gitea', workflow: true },
    { ...CLONE, remote: 'https://codeberg.org/a/b' },
    /--workflow/,
  ],
  [
    { signIn: 'https://auth.example', host: 'gitlab', repo: 'a/b' },
    NO_CLONE,
    /--sign-in/,
  ],
  [{ appId: 'x' }, CLONE, /--app-id/],
])('%j is refused with a remedy', (options, clone, message) => {
  expect(() => planRemote(options, clone)).toThrow(message)
})
