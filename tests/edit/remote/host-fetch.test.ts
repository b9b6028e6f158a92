import { describe, expect, test } from 'vitest'

import { COMMIT_FORMS } from '../../../components/edit/remote/commit-forms.ts'
import { limitFetch } from '../../../components/edit/remote/host-fetch.ts'
import { type FakeHost, toFetch } from '../support/hosts/fake-host.ts'
import { createGitea } from '../support/hosts/gitea.ts'
import { createGithub } from '../support/hosts/github.ts'
import { createGitlab } from '../support/hosts/gitlab.ts'
import { blobSha, Repository } from '../support/hosts/repository.ts'

const PATH = 'content/articles/ein Tag.md'
const WINDOWS = '\uFEFF---\r\ntitle: One\r\n---\r\n\r\nText.\r\n'
/** As the editor hands it over: LF, no mark, one line break at its end. */
const EDITED = '---\ntitle: Two\n---\n\nText.\n'

const base64 = (text: string) => Buffer.from(text).toString('base64')

interface Commit {
  readonly url: string
  readonly body: object
}

/** What the editor sends to each host to replace a file. */
const HOSTS: Readonly<
  Record<
    keyof typeof COMMIT_FORMS,
    {
      create(repository: Repository): FakeHost
      commit(repository: Repository, path: string, text: string): Commit
    }
  >
> = {
  github: {
    create: createGithub,
    commit: (repository, path, text) => ({
      url: 'https://api.github.com/graphql',
      body: {
        query:
          'mutation($input: …) { createCommitOnBranch(input: $input) { commit { oid } } }',
        variables: {
          input: {
            branch: { repositoryNameWithOwner: 'ada/blog', branchName: 'main' },
            expectedHeadOid: repository.require('main').sha,
            fileChanges: { additions: [{ path, contents: base64(text) }], deletions: [] },
          },
        },
      },
    }),
  },
  gitlab: {
    create: createGitlab,
    commit: (_, path, text) => ({
      url: 'https://gitlab.com/api/v4/projects/ada%2Fblog/repository/commits',
      body: {
        branch: 'main',
        actions: [{ action: 'update', file_path: path, content: text, encoding: 'text' }],
      },
    }),
  },
  gitea: {
    create: (repository) => createGitea(repository, '1.24.0'),
    commit: (repository, path, text) => ({
      url: 'https://git.example/api/v1/repos/ada/blog/contents',
      body: {
        branch: 'main',
        files: [
          {
            operation: 'update',
            path,
            content: base64(text),
            sha: blobSha(repository.require('main').files.get(path) ?? Buffer.of()),
          },
        ],
      },
    }),
  },
}

/** Stands for the lossless format: keeps the mark and the line ends of the original. */
function restore(original: Uint8Array, edited: string): Uint8Array {
  const isWindows = original.includes(13)
  return Buffer.from(isWindows ? `\uFEFF${edited.replaceAll('\n', '\r\n')}` : edited)
}

function open(name: keyof typeof COMMIT_FORMS, content: string | Uint8Array) {
  const repository = new Repository({ [PATH]: content })
  const host = HOSTS[name].create(repository)
  const asked: string[] = []
  const ask = limitFetch(
    (input, init) => {
      asked.push(String(input))
      return toFetch(host)(input, init)
    },
    {
      form: COMMIT_FORMS[name],
      ownOrigin: 'https://edit.example',
      hostOrigin: host.origin,
      restore,
    },
  )
  const save = (path: string, text: string) => {
    const { url, body } = HOSTS[name].commit(repository, path, text)
    return ask(url, { method: 'POST', body: JSON.stringify(body) })
  }
  return { repository, asked, ask, save }
}

describe.each(['github', 'gitlab', 'gitea'] as const)('%s', (name) => {
  test('line ends and the byte order mark of a file stay', async () => {
    const { repository, save } = open(name, WINDOWS)
    expect((await save(PATH, EDITED)).ok).toBe(true)
    expect(repository.readText('main', PATH)).toBe(WINDOWS.replace('One', 'Two'))
  })

  test('a file in another encoding is refused, and stays', async () => {
    const { repository, save } = open(
      name,
      Buffer.from('---\ntitle: Caf\xe9\n', 'latin1'),
    )
    const answer = await save(PATH, EDITED)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/UTF-8/) })
    expect(repository.require('main').parent).toBeUndefined()
  })

  test('nobody but the host is asked', async () => {
    const { asked, ask } = open(name, WINDOWS)
    await expect(ask('https://www.githubstatus.com/api/v2/status.json')).rejects.toThrow()
    await expect(ask('https://unpkg.com/@sveltia/cms/package.json')).rejects.toThrow()
    expect(asked).toEqual([])
  })

  test('portraits of third parties are not shown', async () => {
    const { ask } = open(name, WINDOWS)
    const { url } = HOSTS[name].commit(new Repository({ [PATH]: '' }), PATH, '')
    const root = url.replace(/\/(?:graphql|projects|repos).*/, '')
    expect(await (await ask(`${root}/user`)).json()).toMatchObject({
      login: 'ada',
      avatar_url: '',
    })
  })
})

test('a new file is sent as it is', async () => {
  const { repository, save } = open('github', WINDOWS)
  await save('content/articles/new.md', EDITED)
  expect(repository.readText('main', 'content/articles/new.md')).toBe(EDITED)
})
