import { expect, test } from 'vitest'

import { parseRepositoryUrl } from '../../../lib/cli/edit/remote/repository-url.ts'

test.each([
  ['https://github.com/ada/blog.git', 'github', 'https://github.com', 'ada/blog'],
  ['https://ada:secret@github.com/ada/blog', 'github', 'https://github.com', 'ada/blog'],
  ['git@github.com:ada/blog.git', 'github', 'https://github.com', 'ada/blog'],
  ['ssh://git@gitlab.com/a/b/c.git', 'gitlab', 'https://gitlab.com', 'a/b/c'],
  ['https://codeberg.org/ada/blog/', 'gitea', 'https://codeberg.org', 'ada/blog'],
  ['ssh://git@git.example:2222/ada/blog', undefined, 'https://git.example', 'ada/blog'],
  ['http://localhost:3001/ada/blog', undefined, 'http://localhost:3001', 'ada/blog'],
])('%s is a repository', (written, host, instance, repo) => {
  expect(parseRepositoryUrl(written)).toEqual({ host, instance, repo })
})

test.each([
  '/srv/git/blog.git',
  '../blog',
  'C:/git/blog',
  'file:///srv/blog',
  'https://x/blog',
])('%s has no owner on a host', (written) => {
  expect(parseRepositoryUrl(written)).toBeUndefined()
})
