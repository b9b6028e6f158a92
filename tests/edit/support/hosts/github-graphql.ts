// GitHub's GraphQL answers: each query is known by a phrase that no other has.
import { AUTHOR, type FakeHost, type HostAnswer, type HostRequest } from './fake-host.ts'
import { recordOf, recordsOf, textOf } from './read-body.ts'
import { blobSha, COMMIT_DATE, type Commit } from './repository.ts'

type Variables = Record<string, unknown>

const QUERIES: readonly (readonly [
  phrase: RegExp,
  answer: (host: FakeHost, variables: Variables, query: string) => unknown,
])[] = [
  [/createCommitOnBranch/, createCommit],
  [/createRef/, createRef],
  [
    /markPullRequestReadyForReview/,
    (host, variables) => setDraft(host, variables, false),
  ],
  [/convertPullRequestToDraft/, (host, variables) => setDraft(host, variables, true)],
  [
    /fork: repository/,
    (host, { branch }) => ({
      fork: { id: 'R_1' },
      base: { ref: { target: { oid: host.repository.require(textOf(branch)).sha } } },
    }),
  ],
  [
    /pullRequests\( states: OPEN/,
    (host) => ({
      repository: { pullRequests: { nodes: listPulls(host) } },
    }),
  ],
  [
    /pullRequests\(headRefName/,
    ({ pulls }, { branch }) => ({
      repository: {
        pullRequests: {
          totalCount: pulls.filter(
            (each) => each.branch === branch && each.state === 'open',
          ).length,
        },
      },
    }),
  ],
  [
    /\w+_\d+: /,
    (host, variables, query) => ({
      repository: answerAliases(host, variables, query),
    }),
  ],
  [
    /defaultBranchRef/,
    ({ repository }) => ({
      repository: { defaultBranchRef: { name: repository.main } },
    }),
  ],
  [
    /ref\(qualifiedName/,
    ({ repository }, { branch }) => {
      const commit = repository.find(textOf(branch))
      return { repository: { ref: commit ? { target: toTarget(commit) } : null } }
    },
  ],
]

export function answerGraphql(
  host: FakeHost,
  body: HostRequest['body'],
): HostAnswer | undefined {
  const query = textOf(body.query)
  const found = QUERIES.find(([phrase]) => phrase.test(query))
  if (!found) return undefined
  try {
    return { json: { data: found[1](host, recordOf(body.variables), query) } }
  } catch (error) {
    // A refused mutation answers 200 as well.
    return { json: { data: null, errors: [{ message: String(error) }] } }
  }
}

function createCommit({ repository }: FakeHost, { input }: Variables, query: string) {
  const { branch, expectedHeadOid, fileChanges, message } = recordOf(input)
  const name = textOf(recordOf(branch).branchName)
  if (repository.require(name).sha !== expectedHeadOid)
    throw new Error(`Expected branch to point to "${expectedHeadOid}"`)
  const { additions, deletions } = recordOf(fileChanges)
  const { sha, files } = repository.commit(name, textOf(recordOf(message).headline), [
    ...recordsOf(deletions).map(({ path }) => ({ path: textOf(path), bytes: undefined })),
    ...recordsOf(additions).map(({ path, contents }) => ({
      path: textOf(path),
      bytes: Buffer.from(textOf(contents), 'base64'),
    })),
  ])
  const aliases = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)/g)]
  const oids = aliases.map(([, alias = '', path = '""']) => {
    const bytes = files.get(textOf(JSON.parse(path)))
    return [alias, bytes && { oid: blobSha(bytes) }] as const
  })
  const commit = { oid: sha, committedDate: COMMIT_DATE, ...Object.fromEntries(oids) }
  return { createCommitOnBranch: { commit } }
}

function createRef({ repository }: FakeHost, { input }: Variables) {
  const { name, oid } = recordOf(input)
  const branch = textOf(name).replace('refs/heads/', '')
  if (repository.find(branch)) throw new Error(`A ref named "${branch}" already exists`)
  repository.setBranch(branch, textOf(oid))
  return { createRef: { ref: { name: branch } } }
}

function setDraft({ pulls }: FakeHost, { input }: Variables, isDraft: boolean) {
  const pull = pulls.find(
    ({ number }) => `PR_${number}` === recordOf(input).pullRequestId,
  )
  if (pull) pull.isDraft = isDraft
  return {}
}

function listPulls({ repository, pulls }: FakeHost) {
  return pulls
    .filter(({ state }) => state === 'open')
    .map(({ number, branch, title, labels, isDraft }) => ({
      id: `PR_${number}`,
      number,
      title,
      url: `https://github.com/ada/blog/pull/${number}`,
      isDraft,
      isCrossRepository: false,
      createdAt: COMMIT_DATE,
      updatedAt: COMMIT_DATE,
      headRefName: branch,
      headRefOid: repository.require(branch).sha,
      author: { login: AUTHOR.login, name: AUTHOR.name },
      labels: { nodes: labels.map((name) => ({ name })) },
      files: { nodes: repository.listChanges(branch).map(toFileNode) },
    }))
}

function toFileNode({ path, bytes }: { path: string; bytes: Uint8Array | undefined }) {
  return { path, changeType: bytes ? 'CHANGED' : 'DELETED' }
}

const ALIAS =
  /(\w+_\d+):\s+(?:object\((oid|expression): ("(?:[^"\\]|\\.)*")\)|ref\(qualifiedName: \$branch\))/g

/** One aliased field for each file or commit. */
function answerAliases({ repository }: FakeHost, { branch }: Variables, query: string) {
  const answers = [...query.matchAll(ALIAS)].map(
    ([, alias = '', kind, quoted = '""']) => {
      const name = textOf(JSON.parse(quoted))
      if (kind === undefined)
        return [alias, { target: toTarget(repository.require(textOf(branch))) }] as const
      const colon = name.indexOf(':')
      const bytes =
        kind === 'oid'
          ? repository.findBlob(name)
          : repository.find(name.slice(0, colon))?.files.get(name.slice(colon + 1))
      return [alias, bytes ? toBlob(bytes) : null] as const
    },
  )
  return Object.fromEntries(answers)
}

function toBlob(bytes: Uint8Array) {
  const isBinary = bytes.includes(0)
  return {
    oid: blobSha(bytes),
    byteSize: bytes.length,
    isBinary,
    isTruncated: false,
    text: isBinary ? null : Buffer.from(bytes).toString(),
  }
}

function toTarget({ sha, message }: Commit) {
  const user = { id: AUTHOR.id, login: AUTHOR.login }
  const author = { name: AUTHOR.name, email: AUTHOR.email, user }
  const node = { oid: sha, message, committedDate: COMMIT_DATE, author }
  return { oid: sha, history: { nodes: [node] } }
}
