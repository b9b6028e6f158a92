// The API of Gitea and Forgejo in memory, as far as the editor asks.
import { AUTHOR, type FakeHost, type HostAnswer, type HostRequest } from './fake-host.ts'
import { recordsOf, textOf, textsOf } from './read-body.ts'
import { blobSha, COMMIT_DATE, type FileChange, type Repository } from './repository.ts'

const API = '/api/v1'
const REPOSITORY = `${API}/repos/ada/blog`

/** Forgejo is known by its version, and reads many files by another address. */
export function createGitea(repository: Repository, version: string): FakeHost {
  return {
    origin: 'https://git.example',
    repository,
    pulls: [],
    answer(request) {
      if (request.path === `${API}/version`) return { json: { version } }
      if (request.path === `${API}/settings/api`)
        return { json: { default_paging_num: 30 } }
      if (request.path === `${API}/user`)
        return { json: { ...AUTHOR, full_name: AUTHOR.name, html_url: '' } }
      if (!request.path.startsWith(REPOSITORY)) return undefined
      return answerGit(repository, {
        ...request,
        path: request.path.slice(REPOSITORY.length),
      })
    },
  }
}

function answerGit(
  repository: Repository,
  { method, path, query, body }: HostRequest,
): HostAnswer | undefined {
  if (path === '')
    return { json: { permissions: { pull: true }, default_branch: 'main' } }
  const head = repository.require(repository.main)
  if (path === `/branches/${repository.main}`)
    return { json: { commit: { id: head.sha, message: head.message } } }
  if (path.startsWith('/git/trees/')) return { json: { tree: listTree(head.files) } }
  if (path === '/git/blobs')
    return {
      json: (query.get('shas') ?? '').split(',').map((sha) => toBlob(repository, sha)),
    }
  if (path === '/file-contents')
    return { json: textsOf(body.files).map((each) => toFile(each, head.files.get(each))) }
  if (method === 'POST' && path === '/contents') return commit(repository, body)
  const [, file] = /^\/(?:raw|media\/main)\/(.+)$/.exec(path) ?? []
  const bytes = file === undefined ? undefined : head.files.get(decodeURI(file))
  return bytes && { bytes }
}

function listTree(files: ReadonlyMap<string, Uint8Array>) {
  return [...files].map(([path, bytes]) => ({
    type: 'blob',
    path,
    sha: blobSha(bytes),
    size: bytes.length,
  }))
}

/** A file that changed since it was read is refused: its hash is another one. */
function commit(repository: Repository, body: HostRequest['body']): HostAnswer {
  const { files } = repository.require(repository.main)
  const asked = recordsOf(body.files)
  const stale = asked.find(({ operation, path, from_path, sha }) => {
    const bytes = files.get(textOf(from_path) || textOf(path))
    return operation !== 'create' && (!bytes || blobSha(bytes) !== sha)
  })
  if (stale)
    return { status: 409, json: { message: `sha does not match: ${stale.path}` } }
  const changes = asked.flatMap(toChanges)
  const { sha } = repository.commit(repository.main, textOf(body.message), changes)
  const saved = asked.map(({ operation, path }) => {
    const bytes = repository.require(sha).files.get(textOf(path))
    return operation === 'delete' || !bytes ? null : { path, sha: blobSha(bytes) }
  })
  return { status: 201, json: { commit: { sha, created: COMMIT_DATE }, files: saved } }
}

function toChanges(file: Record<string, unknown>): FileChange[] {
  const path = textOf(file.path)
  if (file.operation === 'delete') return [{ path, bytes: undefined }]
  const from = textOf(file.from_path)
  const written = { path, bytes: Buffer.from(textOf(file.content), 'base64') }
  return from ? [{ path: from, bytes: undefined }, written] : [written]
}

function toBlob(repository: Repository, sha: string) {
  const bytes = repository.findBlob(sha)
  return bytes ? { sha, ...toContent(bytes) } : null
}

function toFile(path: string, bytes: Uint8Array | undefined) {
  return bytes ? { path, sha: blobSha(bytes), ...toContent(bytes) } : null
}

function toContent(bytes: Uint8Array) {
  return { encoding: 'base64', content: Buffer.from(bytes).toString('base64') }
}
