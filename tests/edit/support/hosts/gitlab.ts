// GitLab's API in memory, as far as the editor asks: REST and GraphQL.
import { AUTHOR, type FakeHost, type HostAnswer, type HostRequest } from './fake-host.ts'
import { answerGraphql } from './gitlab-graphql.ts'
import { answerMerges } from './gitlab-merges.ts'
import { recordsOf, textOf } from './read-body.ts'
import { COMMIT_DATE, type FileChange, type Repository } from './repository.ts'

const PROJECT = '/api/v4/projects/ada%2Fblog'

export function createGitlab(repository: Repository): FakeHost {
  const host: FakeHost = {
    origin: 'https://gitlab.com',
    repository,
    pulls: [],
    answer(request) {
      if (request.path === '/api/graphql') return answerGraphql(host, request.body)
      if (request.path === '/api/v4/user')
        return { json: { ...AUTHOR, username: AUTHOR.login, web_url: '' } }
      if (!request.path.startsWith(PROJECT)) return undefined
      const below = { ...request, path: request.path.slice(PROJECT.length) }
      return answerMerges(host, below) ?? answerGit(repository, below)
    },
  }
  return host
}

function answerGit(
  repository: Repository,
  { method, path, query, body }: HostRequest,
): HostAnswer | undefined {
  if (path === '/users') return { json: [AUTHOR] }
  if (path === '/deployments' || path.endsWith('/statuses')) return { json: [] }
  if (method === 'POST' && path === '/repository/commits') return commit(repository, body)
  const [, branch] = /^\/repository\/branches\/([^/]+)$/.exec(path) ?? []
  if (branch !== undefined) {
    const name = decodeURIComponent(branch)
    if (method === 'GET')
      return { json: { commit: { id: repository.require(name).sha } } }
    // A merge may have removed it already.
    return { status: repository.deleteBranch(name) ? 204 : 404, json: {} }
  }
  const [, file] = /^\/repository\/files\/([^/]+)\/raw$/.exec(path) ?? []
  if (file === undefined) return undefined
  const bytes = repository
    .find(query.get('ref') ?? repository.main)
    ?.files.get(decodeURIComponent(file))
  return bytes && { bytes }
}

/** A new branch begins at `start_branch`, and must be new then. */
function commit(repository: Repository, body: HostRequest['body']): HostAnswer {
  const branch = textOf(body.branch)
  if (body.start_branch !== undefined) {
    if (repository.find(branch))
      return { status: 400, json: { message: `A branch called '${branch}' exists` } }
    repository.setBranch(branch, repository.require(textOf(body.start_branch)).sha)
  }
  const message = textOf(body.commit_message)
  const changes = recordsOf(body.actions).flatMap(toChanges)
  const { sha } = repository.commit(branch, message, changes)
  return { status: 201, json: { id: sha, committed_date: COMMIT_DATE } }
}

function toChanges(action: Record<string, unknown>): FileChange[] {
  const path = textOf(action.file_path)
  if (action.action === 'delete') return [{ path, bytes: undefined }]
  const encoding = action.encoding === 'base64' ? 'base64' : 'utf8'
  const written = { path, bytes: Buffer.from(textOf(action.content), encoding) }
  return action.action === 'move'
    ? [{ path: textOf(action.previous_path), bytes: undefined }, written]
    : [written]
}
