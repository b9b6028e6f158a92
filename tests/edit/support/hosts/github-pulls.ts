// GitHub's pull requests, and the issues that hold their labels.
import type { FakeHost, HostAnswer, HostRequest, PullRequest } from './fake-host.ts'
import { textOf, textsOf } from './read-body.ts'
import { COMMIT_DATE } from './repository.ts'

export function answerPulls(
  host: FakeHost,
  request: HostRequest,
): HostAnswer | undefined {
  const { method, path, body } = request
  if (method === 'POST' && path === '/pulls')
    return { json: toJson(host, open(host, body)) }
  const [, place, number, rest = ''] = /^\/(pulls|issues)\/(\d+)(\/.+)?$/.exec(path) ?? []
  const pull = host.pulls.find((each) => each.number === Number(number))
  if (!pull) return undefined
  switch (`${method} ${place}${rest}`) {
    case 'GET issues':
      return { json: { labels: pull.labels.map((name) => ({ name })) } }
    case 'PATCH issues':
      pull.labels = textsOf(body.labels)
      return { json: {} }
    case 'POST issues/labels':
      pull.labels.push(...textsOf(body.labels))
      return { json: [] }
    case 'PATCH pulls':
      pull.state = body.state === 'closed' ? 'closed' : 'open'
      return { json: {} }
    case 'PUT pulls/merge':
      return merge(host, pull, textOf(body.commit_title))
    default:
      return undefined
  }
}

function open(host: FakeHost, body: HostRequest['body']): PullRequest {
  const pull: PullRequest = {
    number: host.pulls.length + 1,
    branch: textOf(body.head),
    title: textOf(body.title),
    labels: [],
    isDraft: body.draft === true,
    state: 'open',
  }
  host.pulls.push(pull)
  return pull
}

/** GitHub merges no draft. */
function merge(host: FakeHost, pull: PullRequest, title: string): HostAnswer {
  if (pull.isDraft || pull.state !== 'open')
    return { status: 405, json: { message: 'Pull Request is still a draft' } }
  host.repository.merge(pull.branch, title)
  pull.state = 'merged'
  return { json: { merged: true } }
}

function toJson({ repository }: FakeHost, { number, branch, title }: PullRequest) {
  return {
    number,
    title,
    node_id: `PR_${number}`,
    html_url: `https://github.com/ada/blog/pull/${number}`,
    head: { sha: repository.require(branch).sha },
    created_at: COMMIT_DATE,
    updated_at: COMMIT_DATE,
  }
}
