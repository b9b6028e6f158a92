import { ogImageResponse } from '../_lib/og-image-response'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return ogImageResponse({ kind: 'site' })
}
