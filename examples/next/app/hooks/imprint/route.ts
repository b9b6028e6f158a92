// The blog says here what an edition has changed, once `webhooks` of its `site.yaml` names this address.
import type { Index } from 'imprint-client'
import { revalidateTag } from 'next/cache'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'

import { liveBlog } from '../../../lib/blog'
import { type Edition, listStaleTags } from '../../../lib/tags'

// Of this process: one that has just started knows of none, and then everything is stale.
let before: Edition | undefined

export async function POST(request: Request): Promise<Response> {
  const edition = await parseEdition(request)
  if (edition === undefined) return new Response(null, { status: 401 })
  // Before a CDN has it, a revalidation would store the old text. The blog sends it again.
  if (await isEarly(edition)) return new Response(null, { status: 503 })
  for (const tag of listStaleTags(edition, before)) revalidateTag(tag, { expire: 0 })
  before = edition
  return new Response(null, { status: 204 })
}

/** Undefined where the signature is not that of the blog, or too old. */
async function parseEdition(request: Request): Promise<Edition | undefined> {
  const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '')
  const headers = Object.fromEntries(request.headers)
  try {
    const { data } = webhook.verify(await request.text(), headers) as { data: Edition }
    return data
  } catch (error) {
    if (error instanceof WebhookVerificationError) return undefined
    throw error
  }
}

async function isEarly({ epoch, seq }: Edition): Promise<boolean> {
  const index = await liveBlog.get<Index>('index.json')
  return index.epoch === epoch && index.seq < seq
}
