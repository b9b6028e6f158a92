// GitLab's GraphQL answers: each query is known by a field that no other has.
import type { FakeHost, HostAnswer, HostRequest } from './fake-host.ts'
import { recordOf, textOf, textsOf } from './read-body.ts'
import { blobSha, type Repository } from './repository.ts'

const PAGE_SIZE = 100

export function answerGraphql(
  { repository }: FakeHost,
  body: HostRequest['body'],
): HostAnswer | undefined {
  const found = answerRepository(repository, textOf(body.query), recordOf(body.variables))
  return found && { json: { data: { project: { repository: found } } } }
}

function answerRepository(
  repository: Repository,
  query: string,
  variables: Record<string, unknown>,
): object | undefined {
  if (query.includes('rootRef')) return { rootRef: repository.main }
  const commit = repository.find(textOf(variables.branch))
  if (query.includes('lastCommit'))
    return {
      tree: commit && { lastCommit: { sha: commit.sha, message: commit.message } },
    }
  const files = [...(commit?.files ?? [])]
  if (query.includes('endCursor')) return { tree: { blobs: listPage(files, variables) } }
  if (!query.includes('rawTextBlob')) return undefined
  const nodes = textsOf(variables.paths).flatMap((path) => {
    const bytes = commit?.files.get(path)
    return bytes ? [toBlob([path, bytes])] : []
  })
  return { blobs: { nodes } }
}

function listPage(
  files: readonly (readonly [string, Uint8Array])[],
  { cursor }: Record<string, unknown>,
) {
  const start = Number(textOf(cursor) || 0)
  const end = start + PAGE_SIZE
  const page = files.slice(start, end)
  return {
    nodes: page.map(([path, bytes]) => ({ type: 'blob', path, sha: blobSha(bytes) })),
    pageInfo: { endCursor: String(end), hasNextPage: end < files.length },
  }
}

function toBlob([path, bytes]: readonly [string, Uint8Array]) {
  const rawTextBlob = bytes.includes(0) ? null : Buffer.from(bytes).toString()
  return { path, oid: blobSha(bytes), size: String(bytes.length), rawTextBlob }
}
