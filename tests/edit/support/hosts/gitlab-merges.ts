// GitLab's merge requests.
import type { FakeHost, HostAnswer, HostRequest, PullRequest } from './fake-host.ts'
import { textOf } from './read-body.ts'
import { COMMIT_DATE } from './repository.ts'

export function answerMerges(
  host: FakeHost,
  { method, path, query, body }: HostRequest,
): HostAnswer | undefined {
  if (path === '/merge_requests')
    return method === 'POST'
      ? { status: 201, json: toJson(host, open(host, body)) }
      : { json: list(host, query).map((pull) => toJson(host, pull)) }
  const [, number, rest = ''] = /^\/merge_requests\/(\d+)(\/.+)?$/.exec(path) ?? []
  const pull = host.pulls.find((each) => each.number === Number(number))
  if (!pull) return undefined
  switch (`${method}${rest}`) {
    case 'GET':
      return { json: toJson(host, pull) }
    case 'GET/diffs':
      return { json: host.repository.listChanges(pull.branch).map(toDiff) }
    case 'PUT':
      update(pull, body)
      return { json: toJson(host, pull) }
    case 'PUT/merge':
      return merge(host, pull, body)
    default:
      return undefined
  }
}

function list({ pulls }: FakeHost, query: URLSearchParams): PullRequest[] {
  const [label, branch] = [query.get('labels'), query.get('source_branch')]
  return pulls.filter(
    (pull) =>
      pull.state === 'open' &&
      (label === null || pull.labels.includes(label)) &&
      (branch === null || pull.branch === branch),
  )
}

/** A title that begins with «Draft:» is what makes a draft. */
function open(host: FakeHost, body: HostRequest['body']): PullRequest {
  const title = textOf(body.title)
  const pull: PullRequest = {
    number: host.pulls.length + 1,
    branch: textOf(body.source_branch),
    title,
    labels: textOf(body.labels).split(','),
    isDraft: title.startsWith('Draft:'),
    state: 'open',
  }
  host.pulls.push(pull)
  return pull
}

function update(pull: PullRequest, body: HostRequest['body']): void {
  const removed = textOf(body.remove_labels).split(',')
  const added = textOf(body.add_labels).split(',').filter(Boolean)
  pull.labels = [...pull.labels.filter((label) => !removed.includes(label)), ...added]
  if (typeof body.title === 'string') {
    pull.title = body.title
    pull.isDraft = body.title.startsWith('Draft:')
  }
  if (body.state_event === 'close') pull.state = 'closed'
}

/** Removes the branch, as the editor asks it to; GitLab merges no draft. */
function merge(
  { repository }: FakeHost,
  pull: PullRequest,
  body: HostRequest['body'],
): HostAnswer {
  const isStale = repository.find(pull.branch)?.sha !== body.sha && body.sha !== undefined
  if (pull.isDraft || isStale) return { status: isStale ? 409 : 405, json: {} }
  repository.merge(pull.branch, textOf(body.merge_commit_message))
  if (body.should_remove_source_branch) repository.deleteBranch(pull.branch)
  pull.state = 'merged'
  return { json: {} }
}

function toDiff({ path, bytes }: { path: string; bytes: Uint8Array | undefined }) {
  return { old_path: path, new_path: path, deleted_file: !bytes, renamed_file: false }
}

function toJson({ repository }: FakeHost, pull: PullRequest) {
  return {
    id: 100 + pull.number,
    iid: pull.number,
    title: pull.title,
    web_url: `https://gitlab.com/ada/blog/-/merge_requests/${pull.number}`,
    source_branch: pull.branch,
    sha: repository.find(pull.branch)?.sha,
    labels: pull.labels,
    state: pull.state === 'open' ? 'opened' : pull.state,
    detailed_merge_status: pull.isDraft ? 'draft_status' : 'mergeable',
    created_at: COMMIT_DATE,
    updated_at: COMMIT_DATE,
  }
}
