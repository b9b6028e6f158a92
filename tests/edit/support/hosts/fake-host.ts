// What the recorded hosts have in common, and how a browser reaches them.
import type { BrowserContext, Request, Route } from 'playwright-core'

import { OAuth } from './oauth.ts'
import type { Repository } from './repository.ts'

export interface HostRequest {
  readonly method: string
  /** Below the address of the API. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export interface HostAnswer {
  readonly status?: number
  readonly json?: unknown
  readonly bytes?: Uint8Array
}

export interface FakeHost {
  readonly origin: string
  readonly repository: Repository
  readonly pulls: PullRequest[]
  /** Undefined is an address that the host does not have. */
  answer(request: HostRequest): HostAnswer | undefined
}

/** A pull request, which GitLab calls a merge request. */
export interface PullRequest {
  readonly number: number
  readonly branch: string
  title: string
  labels: string[]
  isDraft: boolean
  state: 'open' | 'merged' | 'closed'
}

export const TOKEN = 'token-of-the-test'

/** The person whose token it is. */
export const AUTHOR = {
  id: 7,
  login: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  avatar_url: 'https://avatars.example/7',
}

export interface Traffic {
  /** Of the host, as `POST /graphql`. */
  readonly requests: string[]
  /** Addresses of anybody else: none is answered. */
  readonly foreign: string[]
  /** Addresses of the host that it does not have. */
  readonly unknown: string[]
}

/** Answers the host's API in a browser, and nothing else but `ownOrigin`. */
export async function serveHost(
  context: BrowserContext,
  host: FakeHost,
  ownOrigin: string,
): Promise<Traffic> {
  const traffic: Traffic = { requests: [], foreign: [], unknown: [] }
  const oauth = new OAuth()
  await context.route(
    (url) => url.origin !== ownOrigin && /^https?:$/.test(url.protocol),
    (route, request) => {
      if (new URL(request.url()).origin === host.origin)
        return answer(route, request, { host, oauth, traffic })
      traffic.foreign.push(request.url())
      return route.abort()
    },
  )
  return traffic
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
}

/** The host as `fetch` meets it, without a browser. */
export function toFetch(host: FakeHost): typeof globalThis.fetch {
  return async (input, { method = 'GET', body } = {}) => {
    const { pathname: path, searchParams: query } = new URL(String(input))
    const sent = parseBody(typeof body === 'string' ? body : null)
    const found = host.answer({ method, path, query, body: sent })
    const { status = 200, json, bytes } = found ?? { status: 404, json: {} }
    return bytes
      ? new Response(Buffer.from(bytes), { status })
      : Response.json(json, { status })
  }
}

interface Served {
  readonly host: FakeHost
  readonly oauth: OAuth
  readonly traffic: Traffic
}

async function answer(
  route: Route,
  request: Request,
  { host, oauth, traffic }: Served,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(request.url())
  const method = request.method()
  if (method === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS })
  traffic.requests.push(`${method} ${path}`)
  const consent = oauth.findConsent(path, query)
  if (consent !== undefined)
    return route.fulfill({ body: consent, contentType: 'text/html' })
  const body = parseBody(request.postData())
  const token = oauth.findToken(path, body)
  if (token) return route.fulfill({ headers: CORS, json: token })
  if (!request.headers().authorization?.endsWith(` ${TOKEN}`))
    return route.fulfill({
      status: 401,
      headers: CORS,
      json: { message: 'Unauthorized' },
    })
  const found = host.answer({ method, path, query, body })
  if (!found) traffic.unknown.push(`${method} ${path}`)
  const {
    status = 200,
    json,
    bytes,
  } = found ?? { status: 404, json: { message: 'Not Found' } }
  const contentType = bytes?.includes(0) ? 'application/octet-stream' : 'text/plain'
  const content = bytes ? { body: Buffer.from(bytes), contentType } : { json }
  await route.fulfill({ status, headers: CORS, ...(status === 204 ? {} : content) })
}

function parseBody(text: string | null): Record<string, unknown> {
  const body: unknown = text ? JSON.parse(text) : {}
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
