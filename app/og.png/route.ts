import { shareImageResponse } from '../share-image-response'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return shareImageResponse({ kind: 'site' })
}
