// What a commit looks like on its way to each host, and where the file before it is read.
import { type Json, recordOf, textOf } from './json.ts'

export interface CommitForm {
  /** Whether a POST is a commit. */
  isCommit(url: string, body: Json): boolean
  /** The list of files in the body, and the same body with another list. */
  readonly filesAt: readonly string[]
  /** A text that replaces another; undefined for a new file, and for what is no text. */
  findEdit(file: Json): { path: string; contents: string } | undefined
  /** The same file with other bytes, in Base64. */
  withContents(file: Json, contents: string): Json
  /** Answers the bytes of a file as the commit finds it. */
  toFileUrl(url: string, body: Json, path: string): string
}

/** Pictures keep their bytes on the way; the editor reads these as text. */
const TEXT = /\.(?:md|markdown|ya?ml)$/i

/** GraphQL: an addition replaces a file or makes one, and only the host knows which. */
const GITHUB: CommitForm = {
  isCommit: (_, body) => textOf(body.query).includes('createCommitOnBranch('),
  filesAt: ['variables', 'input', 'fileChanges', 'additions'],
  findEdit: ({ path, contents }) => toEdit(path, contents),
  withContents: (file, contents) => ({ ...file, contents }),
  toFileUrl(url, body, path) {
    const { branch, expectedHeadOid } = recordOf(recordOf(body.variables).input)
    const name = textOf(recordOf(branch).repositoryNameWithOwner)
    // On an instance of one's own, both lie below `/api`.
    const root = url.replace(/(\/api)?\/graphql$/, (_, api) => (api ? '/api/v3' : ''))
    const ref = encodeURIComponent(textOf(expectedHeadOid))
    return `${root}/repos/${name}/contents/${encodePath(path)}?ref=${ref}`
  },
}

const GITLAB: CommitForm = {
  isCommit: (url) => url.endsWith('/repository/commits'),
  filesAt: ['actions'],
  findEdit: ({ action, file_path, content, encoding }) =>
    action === 'update' && encoding === 'text'
      ? toEdit(file_path, encodeText(textOf(content)))
      : undefined,
  withContents: (file, content) => ({ ...file, content, encoding: 'base64' }),
  toFileUrl(url, { start_branch, branch }, path) {
    const file = `${url.slice(0, -'commits'.length)}files/${encodeURIComponent(path)}/raw`
    return `${file}?ref=${encodeURIComponent(textOf(start_branch ?? branch))}`
  },
}

const GITEA: CommitForm = {
  isCommit: (url) => url.endsWith('/contents'),
  filesAt: ['files'],
  findEdit: ({ operation, path, content }) =>
    operation === 'update' ? toEdit(path, content) : undefined,
  withContents: (file, content) => ({ ...file, content }),
  toFileUrl(url, { branch }, path) {
    const file = `${url.slice(0, -'contents'.length)}raw/${encodePath(path)}`
    return `${file}?ref=${encodeURIComponent(textOf(branch))}`
  },
}

export const COMMIT_FORMS = { github: GITHUB, gitlab: GITLAB, gitea: GITEA } as const

function toEdit(path: unknown, contents: unknown) {
  const isText = typeof path === 'string' && TEXT.test(path)
  return isText && typeof contents === 'string' ? { path, contents } : undefined
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

export function encodeText(text: string): string {
  return encodeBytes(new TextEncoder().encode(text))
}

export function encodeBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

export function decodeBytes(contents: string): Uint8Array {
  return Uint8Array.from(atob(contents), (letter) => letter.charCodeAt(0))
}
