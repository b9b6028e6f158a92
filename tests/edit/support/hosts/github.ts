// GitHub's API in memory, as far as the editor asks: REST and GraphQL.
import { AUTHOR, type FakeHost, type HostAnswer, type HostRequest } from './fake-host.ts'
import { answerGraphql } from './github-graphql.ts'
import { answerPulls } from './github-pulls.ts'
import { blobSha, type Repository } from './repository.ts'

const REPOSITORY = '/repos/ada/blog'
const NOT_THERE: HostAnswer = { status: 404, json: { message: 'Not Found' } }

export function createGithub(repository: Repository): FakeHost {
  const host: FakeHost = {
    origin: 'https://api.github.com',
    repository,
    pulls: [],
    answer(request) {
      if (request.path === '/graphql') return answerGraphql(host, request.body)
      if (request.path === '/user') return { json: { ...AUTHOR, html_url: '' } }
      if (!request.path.startsWith(`${REPOSITORY}/`)) return undefined
      const below = { ...request, path: request.path.slice(REPOSITORY.length) }
      return answerPulls(host, below) ?? answerGit(repository, below)
    },
  }
  return host
}

function answerGit(
  repository: Repository,
  { method, path, query, body }: HostRequest,
): HostAnswer | undefined {
  if (path === `/collaborators/${AUTHOR.login}`) return { status: 204 }
  const [, tree] = /^\/git\/trees\/([^/]+)$/.exec(path) ?? []
  if (tree !== undefined) return { json: { tree: listTree(repository, tree) } }
  const [, blob] = /^\/git\/blobs\/([0-9a-f]+)$/.exec(path) ?? []
  if (blob !== undefined) return answerBytes(repository.findBlob(blob))
  const [, file] = /^\/contents\/(.+)$/.exec(path) ?? []
  if (file !== undefined) {
    const commit = repository.find(query.get('ref') ?? repository.main)
    // A file that is new is asked for, too.
    return answerBytes(commit?.files.get(decodeURIComponent(file))) ?? NOT_THERE
  }
  const [, branch] = /^\/git\/refs\/heads\/(.+)$/.exec(path) ?? []
  if (branch === undefined) return undefined
  const name = decodeURI(branch)
  if (method === 'DELETE')
    return repository.deleteBranch(name) ? { status: 204 } : { status: 422, json: {} }
  if (method !== 'PATCH' || typeof body.sha !== 'string') return undefined
  repository.setBranch(name, body.sha)
  return { json: {} }
}

function listTree(repository: Repository, ref: string) {
  return [...repository.require(ref).files].map(([path, bytes]) => ({
    type: 'blob',
    path,
    sha: blobSha(bytes),
    size: bytes.length,
  }))
}

function answerBytes(bytes: Uint8Array | undefined): HostAnswer | undefined {
  return bytes && { bytes }
}
